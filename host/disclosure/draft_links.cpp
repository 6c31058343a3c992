// Links that lead to somebody: whose page or chat an address opens, by its site or by the words before it.
#include <utility>

#include "disclosure/draft_reader.h"

namespace tokumei {
namespace {

using namespace std::string_view_literals;

constexpr std::pair<std::string_view, std::string_view> kDomains[] = {{"paypal.me"sv, "financial"sv},
                                                                      {"venmo.com"sv, "financial"sv},
                                                                      {"cash.app"sv, "financial"sv},
                                                                      {"t.me/"sv, "messaging_account"sv},
                                                                      {"wa.me/"sv, "messaging_account"sv},
                                                                      {"line.me/"sv, "messaging_account"sv},
                                                                      {"lin.ee/"sv, "messaging_account"sv},
                                                                      {"discord.gg"sv, "messaging_account"sv},
                                                                      {"discord.com"sv, "messaging_account"sv},
                                                                      {"m.me/"sv, "messaging_account"sv},
                                                                      {"twitter.com"sv, "social_account"sv},
                                                                      {"x.com/"sv, "social_account"sv},
                                                                      {"instagram.com"sv, "social_account"sv},
                                                                      {"facebook.com"sv, "social_account"sv},
                                                                      {"tiktok.com"sv, "social_account"sv},
                                                                      {"linkedin.com"sv, "social_account"sv},
                                                                      {"github.com"sv, "social_account"sv},
                                                                      {"bsky.app"sv, "social_account"sv},
                                                                      {"threads.net"sv, "social_account"sv},
                                                                      {"zoom.us/"sv, "messaging_account"sv},
                                                                      {"chatwork.com/"sv, "messaging_account"sv},
                                                                      {"join.skype.com"sv, "messaging_account"sv},
                                                                      {"note.com/"sv, "social_account"sv},
                                                                      {"youtube.com/"sv, "social_account"sv},
                                                                      {"pixiv.net/"sv, "social_account"sv},
                                                                      {"hatenablog."sv, "social_account"sv},
                                                                      {"tumblr.com"sv, "social_account"sv},
                                                                      {"medium.com/@"sv, "social_account"sv},
                                                                      {"lit.link/"sv, "social_account"sv},
                                                                      {"linktr.ee/"sv, "social_account"sv},
                                                                      {"ameblo.jp"sv, "social_account"sv}};

std::string_view category_of_domain(std::string_view address) {
  for (const auto& [domain, category] : kDomains)
    if (address.find(domain) != std::string_view::npos) return category;
  return {};
}

}  // namespace

std::string_view DraftReader::category_of_url(const Line& line, const Line* before, const Value& value) const {
  for (const std::string_view shown : {"photo", "id_document"}) {
    if (labelled(line, shown) || (before != nullptr && labelled(*before, shown))) return shown;
  }
  for (std::size_t i = line.first; has(line, DraftRole::attachment) && i < line.last; ++i) {
    if (cues_[i].role == DraftRole::attachment) return name_of(cues_[i].category);
  }
  if (const std::string_view known = category_of_domain(words(value.span)); !known.empty()) return known;
  const Cue* label = label_before(line, before, value.span.begin);
  const bool own = has(line, DraftRole::own) || (before != nullptr && has(*before, DraftRole::own));
  return label != nullptr && name_of(label->category) == "social_account" && own ? "social_account"
                                                                                 : std::string_view{};
}

}  // namespace tokumei
