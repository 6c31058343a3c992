#include "cli/components.h"

#include <spdlog/fmt/fmt.h>
#include <spdlog/version.h>
#include <utf8proc.h>

#include <CLI/Version.hpp>
#include <nlohmann/json.hpp>
#ifdef TOKUMEI_SECCOMP
#include <seccomp.h>
#endif

#include "cli/json.h"

namespace tokumei {
namespace {

std::string dotted(int major, int minor, int patch) {
  return std::to_string(major) + '.' + std::to_string(minor) + '.' + std::to_string(patch);
}

// Some libraries pack their version into one number: 90100 is 9.1.0 to fmt.
std::string unpacked(int number, int factor) {
  return dotted(number / (factor * factor), number / factor % factor, number % factor);
}

Json described(const Component& component, const char* type) {
  return Json::Members{
      {"type", type},
      {"bom-ref", component.name},
      {"name", component.name},
      {"version", component.version},
      {"licenses", Json::Items{Json::Members{{"expression", component.license}}}},
      {"purl", "pkg:generic/" + component.name + '@' + component.version},
  };
}

}  // namespace

const std::vector<Component>& components() {
  static const std::vector<Component> kComponents = {
      {"boost", unpacked(TOKUMEI_BOOST_VERSION / 100 * 1000 + TOKUMEI_BOOST_VERSION % 100, 1000), "BSL-1.0"},
      {"cli11", CLI11_VERSION, "BSD-3-Clause"},
      {"fmt", unpacked(FMT_VERSION, 100), "MIT"},
#ifdef TOKUMEI_SECCOMP
      {"libseccomp",
       dotted(static_cast<int>(seccomp_version()->major), static_cast<int>(seccomp_version()->minor),
              static_cast<int>(seccomp_version()->micro)),
       "LGPL-2.1-only"},
#endif
#ifdef __GLIBCXX__
      {"libstdc++", std::to_string(_GLIBCXX_RELEASE), "GPL-3.0-or-later WITH GCC-exception-3.1"},
#endif
#ifdef __MINGW64_VERSION_MAJOR
      {"mingw-w64", dotted(__MINGW64_VERSION_MAJOR, __MINGW64_VERSION_MINOR, __MINGW64_VERSION_BUGFIX),
       "ZPL-2.1 AND MIT"},  // its start-up code and winpthreads
#endif
      {"nlohmann-json", dotted(NLOHMANN_JSON_VERSION_MAJOR, NLOHMANN_JSON_VERSION_MINOR, NLOHMANN_JSON_VERSION_PATCH),
       "MIT"},
      {"spdlog", dotted(SPDLOG_VER_MAJOR, SPDLOG_VER_MINOR, SPDLOG_VER_PATCH), "MIT"},
      {"utf8proc", utf8proc_version(), "MIT AND Unicode-DFS-2015"},
  };
  return kComponents;
}

std::string bill_of_materials() {
  Json::Items inside;
  Json::Items names;
  for (const Component& component : components()) {
    inside.push_back(described(component, "library"));
    names.emplace_back(component.name);
  }
  const Component own{"tokumei", TOKUMEI_VERSION, "MIT"};
  return Json(Json::Members{
                  {"bomFormat", "CycloneDX"},
                  {"specVersion", "1.5"},
                  {"version", 1},
                  {"metadata", Json::Members{{"component", described(own, "application")}}},
                  {"components", std::move(inside)},
                  {"dependencies", Json::Items{Json::Members{{"ref", own.name}, {"dependsOn", std::move(names)}}}},
              })
             .text() +
         '\n';
}

}  // namespace tokumei
