#include "protocol/query.h"

#include <gtest/gtest.h>

#include "size_limits.h"

namespace tokumei {
namespace {

ErrorCode code_of(std::string_view json) {
  const Query query = parse_query(json);
  const auto* bad = std::get_if<BadQuery>(&query.body);
  return bad ? bad->code : static_cast<ErrorCode>(0);
}

TEST(Query, DefaultsAreThoseOfTheProtocol) {
  const Query query = parse_query(R"({"v":1,"id":"7","type":"check","messages":[{"id":"m","text":"本名"}],"more":1})");
  const auto& check = std::get<Check>(query.body);
  EXPECT_EQ(query.id, "7");
  EXPECT_EQ(check.context.site, "other");
  EXPECT_EQ(check.context.page, Page::message);
  EXPECT_EQ(check.context.stage, Stage::unknown);
  EXPECT_EQ(check.context.contact, Contact::never);
  EXPECT_FALSE(check.context.contact_approved);
  EXPECT_EQ(check.settings.sensitivity, Sensitivity::balanced);
  EXPECT_EQ(check.messages.at(0).speaker, Speaker::unknown);
  EXPECT_FALSE(check.too_long.at(0));
}

TEST(Query, EveryKeyIsRead) {
  const Query query = parse_query(
      R"({"v":1,"id":"d","type":"draft","context":{"site":"upwork","page":"proposal","stage":"funded","contact":"free","contact_approved":true},
          "settings":{"sensitivity":"strict","off":["gender"],"always":[{"phrase":"a","category":"phone"},"b"],"never":["c"],"own_data":["d"],"language":"en"},
          "message":{"id":"m","speaker":"worker","text":"x"}})");
  const auto& draft = std::get<Draft>(query.body);
  EXPECT_EQ(draft.context.page, Page::proposal);
  EXPECT_EQ(draft.context.stage, Stage::funded);
  EXPECT_EQ(draft.context.contact, Contact::free);
  EXPECT_TRUE(draft.context.contact_approved);
  EXPECT_EQ(draft.settings.off, std::vector<std::string>{"gender"});
  EXPECT_EQ(draft.settings.always.size(), 2U);
  EXPECT_EQ(draft.settings.always[0].category, "phone");
  EXPECT_EQ(draft.settings.language, Language::en);
  EXPECT_EQ(draft.message.speaker, Speaker::worker);
}

TEST(Query, BadOnesHaveTheirCodes) {
  EXPECT_EQ(code_of("{"), ErrorCode::bad_json);
  EXPECT_EQ(code_of(""), ErrorCode::bad_json);
  EXPECT_EQ(code_of("[]"), ErrorCode::bad_json);
  EXPECT_EQ(code_of("{\"v\":1,\"id\":\"\xFF\"}"), ErrorCode::bad_json);
  EXPECT_EQ(code_of(R"({"id":"1","type":"ping"})"), ErrorCode::bad_version);
  EXPECT_EQ(code_of(R"({"v":2,"id":"1","type":"ping"})"), ErrorCode::bad_version);
  EXPECT_EQ(code_of(R"({"v":1,"type":"ping"})"), ErrorCode::bad_query);
  EXPECT_EQ(code_of(R"({"v":1,"id":7,"type":"ping"})"), ErrorCode::bad_query);
  EXPECT_EQ(code_of(R"({"v":1,"id":"1"})"), ErrorCode::bad_query);
  EXPECT_EQ(code_of(R"({"v":1,"id":"1","type":"sing"})"), ErrorCode::unknown_type);
  EXPECT_EQ(code_of(R"({"v":1,"id":"1","type":"check"})"), ErrorCode::bad_query);
  EXPECT_EQ(code_of(R"({"v":1,"id":"1","type":"check","messages":3})"), ErrorCode::bad_query);
  EXPECT_EQ(code_of(R"({"v":1,"id":"1","type":"check","messages":[{"id":"m"}]})"), ErrorCode::bad_query);
  EXPECT_EQ(code_of(R"({"v":1,"id":"1","type":"check","context":[],"messages":[]})"), ErrorCode::bad_query);
  EXPECT_EQ(code_of(R"({"v":1,"id":"1","type":"check","context":{"stage":"later"},"messages":[]})"),
            ErrorCode::bad_query);
  EXPECT_EQ(code_of(R"({"v":1,"id":"1","type":"check","settings":{"off":"all"},"messages":[]})"), ErrorCode::bad_query);
  EXPECT_EQ(code_of(R"({"v":1,"id":"1","type":"cancel"})"), ErrorCode::bad_query);
  EXPECT_EQ(parse_query(R"({"v":1,"type":"ping"})").id, std::nullopt);
  EXPECT_EQ(parse_query(R"({"v":2,"id":"x","type":"ping"})").id, "x");
}

TEST(Query, HalfASurrogatePairBecomesOneReplacement) {
  const Query query = parse_query(
      R"({"v":1,"id":"1","type":"check","messages":[{"id":"m","text":"a\ud83dz\udc00\ud83d\ude0a\\ud83d"}]})");
  EXPECT_EQ(std::get<Check>(query.body).messages.at(0).text, "a\uFFFDz\uFFFD😊\\ud83d");
}

TEST(Query, LimitsTrip) {
  EXPECT_EQ(code_of(std::string(10'000, '[')), ErrorCode::bad_json);
  EXPECT_EQ(
      code_of(R"({"v":1,"id":"1","type":"ping","x":)" + std::string(10'000, '[') + std::string(10'000, ']') + "}"),
      ErrorCode::bad_json);
  const auto check = [](std::size_t messages, std::size_t size) {
    std::string json = R"({"v":1,"id":"1","type":"check","messages":[)";
    for (std::size_t i = 0; i < messages; ++i)
      json += (i ? "," : "") + (R"({"id":"m","text":")" + std::string(size, 'a')) + "\"}";
    return json + "]}";
  };
  EXPECT_EQ(code_of(check(limits::kMessages, 1)), static_cast<ErrorCode>(0));
  EXPECT_EQ(code_of(check(limits::kMessages + 1, 1)), ErrorCode::too_many_messages);
  EXPECT_FALSE(std::get<Check>(parse_query(check(1, limits::kMessageBytes)).body).too_long.at(0));
  EXPECT_TRUE(std::get<Check>(parse_query(check(1, limits::kMessageBytes + 1)).body).too_long.at(0));
  const auto with_ids = [](std::size_t query, std::size_t message) {
    return R"({"v":1,"id":")" + std::string(query, 'q') + R"(","type":"check","messages":[{"id":")" +
           std::string(message, 'm') + R"(","text":""}]})";
  };
  EXPECT_EQ(code_of(with_ids(limits::kIdBytes, limits::kIdBytes)), static_cast<ErrorCode>(0));
  EXPECT_EQ(code_of(with_ids(limits::kIdBytes + 1, 1)), ErrorCode::bad_query);
  EXPECT_EQ(parse_query(with_ids(limits::kIdBytes + 1, 1)).id, std::nullopt);
  EXPECT_EQ(code_of(with_ids(1, limits::kIdBytes + 1)), ErrorCode::bad_query);
  std::string off = R"({"v":1,"id":"1","type":"check","messages":[],"settings":{"never":[)";
  for (std::size_t i = 0; i <= limits::kOwnPhrases; ++i) off += (i ? ",\"a\"" : "\"a\"");
  EXPECT_EQ(code_of(off + "]}}"), ErrorCode::bad_query);
}

}  // namespace
}  // namespace tokumei
