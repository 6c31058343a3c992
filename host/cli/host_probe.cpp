#include "cli/host_probe.h"

#include <bit>
#include <cstdint>
#include <cstring>

#include "cli/json.h"

namespace tokumei {
namespace {

constexpr std::uint32_t kMaxReply = 1048576;  // what browsers accept; a length above it is not a length
constexpr std::size_t kShown = 200;           // bytes of foreign output that are shown

std::string packet(const Json& json) {
  const std::string text = json.text(false);
  const auto length = static_cast<std::uint32_t>(text.size());
  std::string bytes(sizeof length, '\0');
  std::memcpy(bytes.data(), &length, sizeof length);
  return bytes + text;
}

std::string questions(Family family) {
  const Json hello(Json::Members{{"v", 1},
                                 {"id", "hello"},
                                 {"type", "hello"},
                                 {"extension", TOKUMEI_VERSION},
                                 {"browser", family == Family::chromium ? "chromium" : "firefox"}});
  // Any text will do: that a check is answered is what counts, not what is found.
  const Json message(Json::Members{{"id", "m"}, {"speaker", "client"}, {"text", "本名を教えてください。"}});
  const Json check(Json::Members{{"v", 1}, {"id", "check"}, {"type", "check"}, {"messages", Json::Items{message}}});
  return packet(hello) + packet(check);
}

void read_welcome(const Json& reply, Probe& probe) {
  if (const Json* host = reply.find("host")) probe.version = host->string();
  if (const Json* protocol = reply.find("protocol")) probe.protocol = static_cast<int>(protocol->number());
  if (const Json* sandbox = reply.find("sandbox")) probe.sandbox = sandbox->string();
}

std::string type_of(const Json& reply) {
  const Json* type = reply.find("type");
  return type ? type->string() : std::string();
}

// Reads the packets of `output`; what the answer is worth.
Answer read_replies(std::string_view output, Probe& probe) {
  bool welcomed = false;
  bool found = false;
  while (!output.empty()) {
    std::uint32_t length = 0;
    const bool framed = output.size() >= sizeof length;
    if (framed) std::memcpy(&length, output.data(), sizeof length);
    if (!framed || length > kMaxReply || length > output.size() - sizeof length) {
      // Four letters read as a length: the length itself is the beginning of the text.
      probe.length = length;
      probe.detail = std::string(output.substr(0, kShown));
      return Answer::polluted;
    }
    const std::optional<Json> reply = Json::parse(output.substr(sizeof length, length));
    output.remove_prefix(sizeof length + length);
    if (!reply) return Answer::wrong_reply;
    if (type_of(*reply) == "welcome") {
      welcomed = true;
      read_welcome(*reply, probe);
    }
    found = found || type_of(*reply) == "findings";
  }
  return welcomed && found ? Answer::good : Answer::wrong_reply;
}

}  // namespace

Probe probe_host(const Machine& machine, const std::string& host, Family family, const Allowed& allowed,
                 const std::string& manifest) {
  Probe probe;
  const std::vector<std::string> arguments = family == Family::chromium
                                                 ? std::vector{allowed.origins.front()}
                                                 : std::vector{manifest, allowed.extensions.front()};
  const RunResult run = machine.launcher.run(host, arguments, questions(family));
  probe.detail = run.errors.substr(0, kShown);
  if (!run.started) {
    probe.answer = Answer::not_started;
  } else if (run.exit == 4 && run.output.empty()) {
    probe.answer = Answer::refused_id;
  } else if (run.output.empty()) {
    probe.answer = run.in_time ? Answer::silent : Answer::too_slow;
    probe.detail = std::to_string(run.exit) + (run.errors.empty() ? "" : ": " + run.errors.substr(0, kShown));
  } else {
    probe.answer = read_replies(run.output, probe);
    if (probe.answer == Answer::good && !run.in_time) probe.answer = Answer::too_slow;
  }
  return probe;
}

}  // namespace tokumei
