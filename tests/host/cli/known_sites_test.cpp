// The command line and the extension know the same sites.
#include "cli/known_sites.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "cli/json.h"
#include "rules/rule_book.h"
#include "tests/host/cli/temporary_folder.h"

namespace tokumei {
namespace {

TEST(KnownSites, AreThoseOfTheExtension) {
  std::size_t profiles = 0;
  for (const auto& entry : std::filesystem::directory_iterator(TOKUMEI_SOURCE_DIR "/extension/sites")) {
    const std::string name = entry.path().stem().string();
    if (name == "profile.schema") continue;
    ++profiles;
    const auto profile = Json::parse(testing::bytes_of(entry.path()));
    ASSERT_TRUE(profile) << name;
    const KnownSite* known = find_known_site(profile->find("site")->string());
    ASSERT_NE(known, nullptr) << name;
    EXPECT_EQ(name_of(known->contact), profile->find("contact")->find("policy")->string()) << name;
    const Json* deal = profile->find("deal");
    EXPECT_EQ(RuleBook::embedded()->of_goods(known->site), deal != nullptr && deal->string() == "goods") << name;
    for (const Language language : {Language::ja, Language::en}) {
      EXPECT_EQ(known->report[static_cast<std::size_t>(language)],
                profile->find("report")->find(name_of(language))->string())
          << name;
    }
  }
  EXPECT_EQ(known_sites().size(), profiles);
  for (const std::string& site : RuleBook::embedded()->sites()) EXPECT_NE(find_known_site(site), nullptr) << site;
  EXPECT_EQ(RuleBook::embedded()->sites().size(), profiles);
  EXPECT_EQ(find_known_site("elsewhere"), nullptr);
}

}  // namespace
}  // namespace tokumei
