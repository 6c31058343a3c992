#include "model.h"

#include <array>
#include <utility>

namespace tokumei {
namespace {

// One table an enumeration; both directions read it.
template <typename Enum>
struct Names;

template <>
struct Names<Page> {
  static constexpr std::array table{
      std::pair{Page::message, std::string_view("message")},   std::pair{Page::job, std::string_view("job")},
      std::pair{Page::proposal, std::string_view("proposal")}, std::pair{Page::nda, std::string_view("nda")},
      std::pair{Page::profile, std::string_view("profile")},   std::pair{Page::other, std::string_view("other")}};
};
template <>
struct Names<Stage> {
  static constexpr std::array table{std::pair{Stage::before_contract, std::string_view("before_contract")},
                                    std::pair{Stage::contracted, std::string_view("contracted")},
                                    std::pair{Stage::funded, std::string_view("funded")},
                                    std::pair{Stage::delivered, std::string_view("delivered")},
                                    std::pair{Stage::unknown, std::string_view("unknown")}};
};
template <>
struct Names<Speaker> {
  static constexpr std::array table{std::pair{Speaker::client, std::string_view("client")},
                                    std::pair{Speaker::worker, std::string_view("worker")},
                                    std::pair{Speaker::platform, std::string_view("platform")},
                                    std::pair{Speaker::unknown, std::string_view("unknown")}};
};
template <>
struct Names<Contact> {
  static constexpr std::array table{std::pair{Contact::never, std::string_view("never")},
                                    std::pair{Contact::on_approval, std::string_view("on_approval")},
                                    std::pair{Contact::when_contracted, std::string_view("when_contracted")},
                                    std::pair{Contact::when_funded, std::string_view("when_funded")},
                                    std::pair{Contact::free, std::string_view("free")}};
};
template <>
struct Names<Sensitivity> {
  static constexpr std::array table{std::pair{Sensitivity::quiet, std::string_view("quiet")},
                                    std::pair{Sensitivity::balanced, std::string_view("balanced")},
                                    std::pair{Sensitivity::strict, std::string_view("strict")}};
};
template <>
struct Names<Risk> {
  static constexpr std::array table{std::pair{Risk::notice, std::string_view("notice")},
                                    std::pair{Risk::warning, std::string_view("warning")},
                                    std::pair{Risk::danger, std::string_view("danger")}};
};
template <>
struct Names<Confidence> {
  static constexpr std::array table{std::pair{Confidence::possible, std::string_view("possible")},
                                    std::pair{Confidence::sure, std::string_view("sure")}};
};
template <>
struct Names<Language> {
  static constexpr std::array table{std::pair{Language::ja, std::string_view("ja")},
                                    std::pair{Language::en, std::string_view("en")}};
};

template <typename Enum>
std::string_view look_up(Enum value) {
  for (const auto& [candidate, name] : Names<Enum>::table) {
    if (candidate == value) return name;
  }
  return {};
}

}  // namespace

std::string_view name_of(Page value) {
  return look_up(value);
}
std::string_view name_of(Stage value) {
  return look_up(value);
}
std::string_view name_of(Speaker value) {
  return look_up(value);
}
std::string_view name_of(Contact value) {
  return look_up(value);
}
std::string_view name_of(Sensitivity value) {
  return look_up(value);
}
std::string_view name_of(Risk value) {
  return look_up(value);
}
std::string_view name_of(Confidence value) {
  return look_up(value);
}
std::string_view name_of(Language value) {
  return look_up(value);
}

template <typename Enum>
std::optional<Enum> parse(std::string_view name) {
  for (const auto& [value, candidate] : Names<Enum>::table) {
    if (candidate == name) return value;
  }
  return std::nullopt;
}

template std::optional<Page> parse(std::string_view);
template std::optional<Stage> parse(std::string_view);
template std::optional<Speaker> parse(std::string_view);
template std::optional<Contact> parse(std::string_view);
template std::optional<Sensitivity> parse(std::string_view);
template std::optional<Risk> parse(std::string_view);
template std::optional<Confidence> parse(std::string_view);
template std::optional<Language> parse(std::string_view);

}  // namespace tokumei
