#include "cli/json.h"

#include <gtest/gtest.h>

namespace tokumei {
namespace {

TEST(CliJson, KeepsTheOrderOfMembers) {
  const std::string text = R"({"z":1,"a":[true,null,"日本"],"m":{"x":1.5}})";
  EXPECT_EQ(Json::parse(text)->text(false), text);
}

TEST(CliJson, StopsAtDepth) {
  EXPECT_TRUE(Json::parse(std::string(32, '[') + std::string(32, ']')));
  EXPECT_FALSE(Json::parse(std::string(33, '[') + std::string(33, ']')));
  EXPECT_FALSE(Json::parse(std::string(1000000, '[')));
}

TEST(CliJson, RefusesWhatIsNotOneValue) {
  for (const char* text : {"", " ", "{", "{}{}", "{\"a\":1,\"a\":2}", "\"\xff\"", "nul", "// note\n{}"}) {
    EXPECT_FALSE(Json::parse(text)) << text;
  }
}

TEST(CliJson, WritesBytesThatAreNotUtf8AsReplacementCharacters) {
  EXPECT_EQ(Json("/home/\xff/x").text(false), "\"/home/\xEF\xBF\xBD/x\"");
}

TEST(CliJson, FindIsNothingForOtherKinds) {
  EXPECT_EQ(Json(1).find("a"), nullptr);
  EXPECT_EQ(Json::parse("{\"a\":1}")->find("b"), nullptr);
  EXPECT_EQ(Json::parse("{\"a\":1}")->find("a")->number(), 1);
}

}  // namespace
}  // namespace tokumei
