// The session with a reader that tests can hold up.
#include "session.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <condition_variable>
#include <mutex>

#include "compatibility.h"
#include "size_limits.h"

namespace tokumei {
namespace {

using namespace std::chrono_literals;
using testing::ElementsAre;
using testing::HasSubstr;

// A session whose reader waits at a gate; its posts are run by the test.
class SessionTest : public testing::Test {
 protected:
  SessionTest()
      : session_(
            TextReader{
                .check =
                    [this](const Context&, const Settings& settings, std::span<const Message> messages,
                           std::stop_token stop) {
                      std::unique_lock lock(mutex_);
                      language_ = settings.language;
                      while (!open_ && !stop.stop_requested()) changed_.wait_for(lock, 1ms);  // session.h says why
                      if (throws_) throw std::runtime_error("本名");
                      std::vector<MessageFindings> results;
                      for (const Message& message : messages) results.push_back({message.id, {}, ""});
                      return results;
                    },
                .draft = [](const Context&, const Settings&, const Message&) { return std::vector<Disclosure>{}; },
                .categories = [](Language) { return std::vector<CategoryText>{}; },
                .rules_version = "2026.11"},
            "none", [this](std::string body) { sent_.push_back(std::move(body)); },
            [this](std::function<void()> work) {
              const std::lock_guard lock(mutex_);
              posted_.push_back(std::move(work));
              changed_.notify_all();
            }) {}

  void check(const std::string& id) {
    session_.on_packet(R"({"v":1,"id":")" + id + R"(","type":"check","messages":[{"id":"m","text":"x"}]})");
  }
  void open() {
    const std::lock_guard lock(mutex_);
    open_ = true;
    changed_.notify_all();
  }
  // Runs `count` posted results, waiting for each.
  void run_posted(int count) {
    for (int i = 0; i < count; ++i) {
      std::function<void()> work;
      {
        std::unique_lock lock(mutex_);
        ASSERT_TRUE(changed_.wait_for(lock, 10s, [this] { return !posted_.empty(); }));
        work = std::move(posted_.front());
        posted_.erase(posted_.begin());
      }
      work();
    }
  }

  std::mutex mutex_;
  std::condition_variable changed_;
  bool open_ = false;
  bool throws_ = false;
  std::optional<Language> language_;
  std::vector<std::function<void()>> posted_;
  std::vector<std::string> sent_;
  Session session_;
};

TEST_F(SessionTest, PingIsAnsweredWhileATextIsRead) {
  check("7");
  session_.on_packet(R"({"v":1,"id":"8","type":"ping"})");
  EXPECT_THAT(sent_, ElementsAre(HasSubstr("pong")));
  open();
  run_posted(1);
  EXPECT_THAT(sent_, ElementsAre(HasSubstr("pong"), HasSubstr(R"("id":"7","type":"findings")")));
  EXPECT_EQ(session_.in_flight(), 0U);
}

TEST_F(SessionTest, ACancelledQueryIsNotAnswered) {
  check("7");
  session_.on_packet(R"({"v":1,"id":"9","type":"cancel","cancel":"7"})");
  run_posted(1);
  EXPECT_THAT(sent_, ElementsAre(R"({"v":1,"id":"9","type":"cancelled"})"));
  EXPECT_EQ(session_.in_flight(), 0U);
}

TEST_F(SessionTest, CancellingWhatIsNotThereIsAnsweredToo) {
  session_.on_packet(R"({"v":1,"id":"9","type":"cancel","cancel":"nothing"})");
  EXPECT_THAT(sent_, ElementsAre(HasSubstr("cancelled")));
}

TEST_F(SessionTest, OneQueryMoreThanInFlightIsBusy) {
  for (std::size_t i = 0; i < limits::kInFlight; ++i) check(std::to_string(i));
  EXPECT_TRUE(sent_.empty());
  check("late");
  EXPECT_THAT(
      sent_, ElementsAre(testing::AllOf(HasSubstr(R"("id":"late")"), HasSubstr("busy"), HasSubstr(R"("retry":true)"))));
  open();
  run_posted(static_cast<int>(limits::kInFlight));
  EXPECT_EQ(sent_.size(), 1 + limits::kInFlight);
  check("again");
  run_posted(1);
  EXPECT_THAT(sent_.back(), HasSubstr("again"));
}

TEST_F(SessionTest, BadQueriesAreAnsweredAndTheConversationGoesOn) {
  session_.on_packet("{");
  session_.on_packet(R"({"v":1,"id":"11","type":"check","messages":3})");
  session_.on_packet(R"({"v":1,"id":"12","type":"ping"})");
  EXPECT_THAT(sent_, ElementsAre(HasSubstr(R"("id":null)"), HasSubstr("not an array"), HasSubstr("pong")));
}

TEST_F(SessionTest, AnExceptionBecomesAnErrorWithoutItsWords) {
  throws_ = true;
  open();
  check("7");
  run_posted(1);
  EXPECT_THAT(sent_, ElementsAre(testing::AllOf(HasSubstr("internal"), testing::Not(HasSubstr("本名")))));
}

TEST_F(SessionTest, TheLanguageOfHelloIsTheDefault) {
  open();
  session_.on_packet(R"({"v":1,"id":"1","type":"hello","language":"en"})");
  EXPECT_THAT(sent_.back(),
              testing::AllOf(HasSubstr("welcome"), HasSubstr(R"("protocol":1)"), HasSubstr(R"("in_flight":8)")));
  check("2");
  run_posted(1);
  EXPECT_EQ(language_, Language::en);
}

TEST_F(SessionTest, VersionsAreSaidSoThatTheNewerOneCanTell) {
  open();
  session_.on_packet(R"({"v":1,"id":"1","type":"hello","extension":"0.0.1"})");
  EXPECT_THAT(sent_.back(),
              testing::AllOf(HasSubstr("\"host\":\"" TOKUMEI_VERSION "\""),
                             HasSubstr("\"oldest_extension\":\"" + std::string(kOldestExtension) + "\"")));
  session_.on_packet(R"({"v":2,"id":"2","type":"hello","extension":"2.0.0"})");
  EXPECT_THAT(sent_.back(), testing::AllOf(HasSubstr(R"("error":"bad_version")"), HasSubstr(R"("protocol":1)")));
  check("3");
  run_posted(1);
  EXPECT_THAT(sent_.back(), HasSubstr("findings")) << "and the conversation goes on";
}

}  // namespace
}  // namespace tokumei
