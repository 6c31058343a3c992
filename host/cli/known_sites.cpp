#include "cli/known_sites.h"

#include <algorithm>

namespace tokumei {
namespace {

constexpr KnownSite kSites[] = {
#include "known_sites.inc"
};

}  // namespace

std::span<const KnownSite> known_sites() {
  return kSites;
}

const KnownSite* find_known_site(std::string_view site) {
  const auto found =
      std::find_if(std::begin(kSites), std::end(kSites), [&](const KnownSite& known) { return known.site == site; });
  return found == std::end(kSites) ? nullptr : found;
}

std::string_view how_to_report(std::string_view site, Language language) {
  const KnownSite* known = find_known_site(site);
  return known == nullptr ? std::string_view() : known->report[static_cast<std::size_t>(language)];
}

}  // namespace tokumei
