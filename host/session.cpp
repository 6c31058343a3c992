#include "session.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <chrono>
#include <exception>
#include <utility>

#include "protocol/reply.h"
#include "size_limits.h"

namespace tokumei {
namespace {

template <typename... Fs>
struct Overloaded : Fs... {
  using Fs::operator()...;
};
template <typename... Fs>
Overloaded(Fs...) -> Overloaded<Fs...>;

long microseconds_since(std::chrono::steady_clock::time_point start) {
  return static_cast<long>(
      std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - start).count());
}

}  // namespace

TextReader text_reader(const Detector& detector) {
  return {[&detector](const Context& context, const Settings& settings, std::span<const Message> messages,
                      std::stop_token stop) { return detector.check(context, settings, messages, std::move(stop)); },
          [&detector](const Context& context, const Settings& settings, const Message& message) {
            return detector.draft(context, settings, message);
          },
          [&detector](Language language) { return detector.categories(language); }, detector.rules_version()};
}

Session::Session(TextReader reader, std::string sandbox, Send send, Post post)
    : reader_(std::move(reader)),
      sandbox_(std::move(sandbox)),
      send_(std::move(send)),
      post_(std::move(post)),
      worker_([this](std::stop_token stop) { work(std::move(stop)); }) {}

Session::~Session() {
  for (const auto& job : jobs_) job->stop.request_stop();
  {
    const std::lock_guard lock(mutex_);
    worker_.request_stop();
  }
  waiting_.notify_one();
}

void Session::on_packet(std::string_view body) {
  const std::size_t size = body.size();
  try {
    take(parse_query(body), size);
  } catch (const std::exception& problem) {
    spdlog::error("internal error in a packet of {} bytes: {}", size, typeid(problem).name());
    reply(error(std::nullopt, ErrorCode::internal, "internal error"));
  }
}

void Session::take(Query query, std::size_t bytes) {
  const Id id = query.id;
  std::visit(Overloaded{
                 [&](const Hello& hello) {
                   language_ = hello.language;
                   spdlog::debug("hello, {} bytes", bytes);
                   reply(welcome(id, reader_.categories(language_), reader_.rules_version, sandbox_));
                 },
                 [&](Check& check) { enqueue(*id, std::move(check)); },
                 [&](Draft& draft) { enqueue(*id, std::move(draft)); },
                 [&](const Cancel& wanted) {
                   cancel(wanted.target);
                   reply(cancelled(id));
                 },
                 [&](const Ping&) { reply(pong(id)); },
                 [&](const BadQuery& bad) {
                   spdlog::warn("bad query, {} bytes: code {}", bytes, static_cast<int>(bad.code));
                   reply(error(id, bad.code, bad.detail));
                 },
             },
             query.body);
}

void Session::enqueue(std::string id, std::variant<Check, Draft> query) {
  if (jobs_.size() >= limits::kInFlight) {
    reply(error(id, ErrorCode::busy, "too many queries at once", true));
    return;
  }
  std::visit(
      [&](auto& one) {
        if (!one.settings.language) one.settings.language = language_;
      },
      query);
  auto job = std::make_shared<Job>(Job{std::move(id), std::move(query), {}});
  jobs_.push_back(job);
  {
    const std::lock_guard lock(mutex_);
    queue_.push_back(std::move(job));
  }
  waiting_.notify_one();
}

void Session::cancel(const std::string& target) {
  std::erase_if(jobs_, [&](const std::shared_ptr<Job>& job) {
    if (job->id != target) return false;
    job->stop.request_stop();
    return true;
  });
}

// On the worker thread.
void Session::work(std::stop_token stop) {
  for (;;) {
    std::shared_ptr<Job> job;
    {
      std::unique_lock lock(mutex_);
      waiting_.wait(lock, [&] { return stop.stop_requested() || !queue_.empty(); });
      if (stop.stop_requested()) return;
      job = std::move(queue_.front());
      queue_.pop_front();
    }
    std::vector<std::string> bodies;
    if (!job->stop.stop_requested()) bodies = answer(*job);
    post_([this, job, bodies = std::move(bodies)]() mutable {
      const auto at = std::find(jobs_.begin(), jobs_.end(), job);
      if (at == jobs_.end()) return;  // cancelled meanwhile
      jobs_.erase(at);
      for (std::string& body : bodies) reply(std::move(body));
    });
  }
}

std::vector<std::string> Session::answer(const Job& job) const {
  const auto start = std::chrono::steady_clock::now();
  try {
    if (const auto* check = std::get_if<Check>(&job.query)) {
      const auto results = reader_.check(check->context, check->settings, check->messages, job.stop.get_token());
      if (job.stop.stop_requested()) return {};
      const long took = microseconds_since(start);
      spdlog::debug("check {}: {} messages in {} us", job.id.size(), check->messages.size(), took);
      return findings(job.id, *check, results, took, limits::kReplyBytes);
    }
    const Draft& draft = std::get<Draft>(job.query);
    const auto results = reader_.draft(draft.context, draft.settings, draft.message);
    return {disclosures(job.id, draft, results, microseconds_since(start))};
  } catch (const std::exception& problem) {
    spdlog::error("internal error while reading: {}", typeid(problem).name());
    return {error(job.id, ErrorCode::internal, "internal error")};
  }
}

std::string bad_length_reply() {
  return error(std::nullopt, ErrorCode::bad_length,
               "a packet may have " + std::to_string(limits::kQueryBytes) + " bytes");
}

}  // namespace tokumei
