// The marketplaces that the command line knows: those of extension/sites, read when this is built.
#pragma once

#include <array>
#include <span>
#include <string_view>

#include "model.h"

namespace tokumei {

struct KnownSite {
  std::string_view site;
  Contact contact = Contact::never;        // when the site lets users exchange contacts
  std::array<std::string_view, 2> report;  // how to report there, by Language
};

std::span<const KnownSite> known_sites();
const KnownSite* find_known_site(std::string_view site);                   // nullptr if it is none of them
std::string_view how_to_report(std::string_view site, Language language);  // empty if it is none of them

}  // namespace tokumei
