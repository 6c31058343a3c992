#include "protocol/reply.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "size_limits.h"

namespace tokumei {
namespace {

using testing::HasSubstr;

TEST(Reply, SpansAreUtf16Units) {
  Check query;
  query.messages.push_back({"m1", Speaker::client, "😊本名を"});
  query.too_long.push_back(false);
  Finding finding;
  finding.category = "real_name";
  finding.span = {4, 10};
  const auto bodies = findings(Id("7"), query, {{"m1", {finding}, "お返事"}}, 5, limits::kReplyBytes);
  ASSERT_EQ(bodies.size(), 1U);
  EXPECT_THAT(bodies[0], HasSubstr(R"("span":[2,4])"));
  EXPECT_THAT(bodies[0], HasSubstr(R"("reply":"お返事")"));
  EXPECT_THAT(bodies[0], testing::StartsWith(R"({"v":1,"id":"7","type":"findings","took_us":5,)"));
  EXPECT_THAT(bodies[0], testing::Not(HasSubstr("part")));
}

TEST(Reply, NoMessagesIsAnEmptyReply) {
  EXPECT_THAT(findings(Id("1"), {}, {}, 0, limits::kReplyBytes), testing::ElementsAre(HasSubstr(R"("messages":[])")));
}

TEST(Reply, AMessageOverTheLimitIsAnsweredInItsPlace) {
  Check query;
  query.messages = {{"a", Speaker::client, ""}, {"b", Speaker::client, "x"}};
  query.too_long = {true, false};
  const auto bodies = findings(Id("1"), query, {{"a", {}, ""}, {"b", {}, ""}}, 0, limits::kReplyBytes);
  EXPECT_THAT(bodies.at(0), HasSubstr(R"({"id":"a","error":"message_too_long","code":20},{"id":"b","findings":[]})"));
}

// Whatever the limit, no part is over it and no message is lost.
TEST(Reply, PartsHoldEveryMessageAndStayUnderTheLimit) {
  Check query;
  std::vector<MessageFindings> results;
  for (int i = 0; i < 40; ++i) {
    query.messages.push_back({"message-" + std::to_string(i), Speaker::client, "本名"});
    query.too_long.push_back(false);
    Finding finding;
    finding.category = "real_name";
    finding.span = {0, 6};
    finding.advice = std::string(static_cast<std::size_t>(i * 7), 'a');
    results.push_back({query.messages.back().id, {finding}, ""});
  }
  for (const std::size_t limit : {800U, 1000U, 1601U, 4096U, 100'000U}) {
    const auto bodies = findings(Id("q"), query, results, 1, limit);
    std::string everything;
    for (std::size_t part = 0; part < bodies.size(); ++part) {
      EXPECT_LE(bodies[part].size(), limit);
      if (bodies.size() > 1) {
        EXPECT_THAT(bodies[part],
                    HasSubstr("\"part\":" + std::to_string(part + 1) + ",\"parts\":" + std::to_string(bodies.size())));
      }
      everything += bodies[part];
    }
    for (int i = 0; i < 40; ++i) EXPECT_THAT(everything, HasSubstr("\"message-" + std::to_string(i) + "\""));
  }
}

// Browsers take exactly the limit and close the port one byte above it.
TEST(Reply, ExactlyTheLimitIsOnePacketAndOneByteMoreAreTwo) {
  Check query;
  query.messages = {{"a", Speaker::client, "本名"}, {"b", Speaker::client, "本名"}};
  query.too_long = {false, false};
  const auto bodies = [&](std::size_t advice) {
    Finding finding;
    finding.category = "real_name";
    finding.span = {0, 6};
    finding.advice = std::string(advice, 'a');
    return findings(Id("q"), query, {{"a", {finding}, ""}, {"b", {}, ""}}, 1, limits::kReplyBytes);
  };
  const std::size_t room = limits::kReplyBytes - bodies(0).at(0).size();
  ASSERT_EQ(bodies(room).size(), 1U);
  EXPECT_EQ(bodies(room)[0].size(), limits::kReplyBytes);
  const auto parts = bodies(room + 1);
  ASSERT_EQ(parts.size(), 2U);
  for (const std::string& part : parts) EXPECT_LE(part.size(), limits::kReplyBytes);
}

TEST(Reply, ErrorsCarryCodeNameAndRetry) {
  EXPECT_EQ(error(Id("11"), ErrorCode::bad_query, "messages: not an array"),
            R"({"v":1,"id":"11","type":"error","code":12,"error":"bad_query","detail":"messages: not an array"})");
  EXPECT_THAT(error(std::nullopt, ErrorCode::bad_length, ""), HasSubstr(R"("id":null)"));
  EXPECT_THAT(error(Id("1"), ErrorCode::busy, "", true), HasSubstr(R"("retry":true)"));
  EXPECT_EQ(pong(Id("10")), R"({"v":1,"id":"10","type":"pong"})");
}

}  // namespace
}  // namespace tokumei
