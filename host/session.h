// One conversation: packet bodies in, packet bodies out. Every query is answered, no exception leaves.
//
// Texts are read on a thread of their own, so that cancel and ping are answered while one is being read. Everything
// else happens on the thread that calls on_packet, and `post` brings results back to it.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <thread>
#include <variant>
#include <vector>

#include "detector.h"
#include "protocol/query.h"

namespace tokumei {

// What a session needs of the detector; tests put something slow in its place.
struct TextReader {
  std::function<std::vector<MessageFindings>(const Context&, const Settings&, std::span<const Message>,
                                             std::stop_token)>
      check;
  std::function<std::vector<Disclosure>(const Context&, const Settings&, const Message&)> draft;
  std::function<std::vector<CategoryText>(Language)> categories;
  std::string rules_version;
};
TextReader text_reader(const Detector& detector);  // `detector` outlives it

class Session {
 public:
  using Send = std::function<void(std::string body)>;
  using Post = std::function<void(std::function<void()>)>;

  // `send` and `on_packet` belong to one thread, to which `post` brings work from any other.
  Session(TextReader reader, std::string sandbox, Send send, Post post);
  ~Session();
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;

  void on_packet(std::string_view body);

  // Queries taken and not yet answered.
  std::size_t in_flight() const { return jobs_.size(); }

 private:
  struct Job {
    std::string id;
    std::variant<Check, Draft> query;
    std::stop_source stop;
  };

  void take(Query query, std::size_t bytes);
  void enqueue(std::string id, std::variant<Check, Draft> query);
  void cancel(const std::string& target);
  void work(std::stop_token stop);
  std::vector<std::string> answer(const Job& job) const;
  void reply(std::string body) { send_(std::move(body)); }

  TextReader reader_;
  std::string sandbox_;
  Send send_;
  Post post_;
  Language language_ = Language::ja;

  std::list<std::shared_ptr<Job>> jobs_;  // taken, not answered, not cancelled
  std::mutex mutex_;
  // Not condition_variable_any, whose wait(…, stop_token) libstdc++ may never wake from where there is no futex
  // (Windows): the host would not leave.
  std::condition_variable waiting_;
  std::deque<std::shared_ptr<Job>> queue_;  // guarded by mutex_
  std::jthread worker_;                     // last: it uses all of the above
};

// The one reply to a length over the limit: where the next packet begins can no longer be known.
std::string bad_length_reply();

}  // namespace tokumei
