#include "protocol/reply.h"

#include <nlohmann/json.hpp>

#include "compatibility.h"
#include "size_limits.h"
#include "text/utf16.h"

namespace tokumei {
namespace {

// Keys in the order they are written, so that the same query gives the same bytes.
using Json = nlohmann::ordered_json;

Json head(const Id& id, const char* type) {
  return {{"v", 1}, {"id", id ? Json(*id) : Json(nullptr)}, {"type", type}};
}

std::string bytes(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Json span_json(const Utf16Index& index, Span span) {
  const Span units = index.to_utf16(span);
  return Json::array({units.begin, units.end});
}

Json reasons_json(const Utf16Index& index, const std::vector<Reason>& reasons) {
  Json result = Json::array();
  for (const Reason& reason : reasons) {
    Json entry{{"kind", name_of(reason.kind)}, {"rule", reason.rule}};
    if (reason.span) entry["span"] = span_json(index, *reason.span);
    entry["note"] = reason.note;
    result.push_back(std::move(entry));
  }
  return result;
}

Json finding_json(const Utf16Index& index, const Finding& finding) {
  Json entry{{"category", finding.category},
             {"span", span_json(index, finding.span)},
             {"risk", name_of(finding.risk)},
             {"confidence", name_of(finding.confidence)},
             {"purpose", finding.purpose}};
  if (finding.disguised) entry["disguised"] = true;
  entry["reasons"] = reasons_json(index, finding.reasons);
  entry["advice"] = finding.advice;
  return entry;
}

Json too_long_json(const std::string& id) {
  return {{"id", id},
          {"error", name_of(ErrorCode::message_too_long)},
          {"code", static_cast<int>(ErrorCode::message_too_long)}};
}

Json message_json(const Message& message, const MessageFindings& result) {
  const Utf16Index index(message.text);
  Json entry{{"id", message.id}, {"findings", Json::array()}};
  for (const Finding& finding : result.findings) entry["findings"].push_back(finding_json(index, finding));
  if (!result.reply.empty()) entry["reply"] = result.reply;
  return entry;
}

}  // namespace

std::string welcome(const Id& id, const std::vector<CategoryText>& categories, const std::string& rules,
                    const std::string& sandbox) {
  Json reply = head(id, "welcome");
  reply["host"] = TOKUMEI_VERSION;
  reply["protocol"] = kProtocol;
  reply["oldest_extension"] = kOldestExtension;
  reply["rules"] = rules;
  reply["capabilities"] = Json::array({"check", "draft", "cancel"});
  reply["limits"] = {{"packet", limits::kReplyBytes},
                     {"message", limits::kMessageBytes},
                     {"messages", limits::kMessages},
                     {"in_flight", limits::kInFlight}};
  reply["sandbox"] = sandbox;
  reply["categories"] = Json::array();
  for (const CategoryText& info : categories) {
    reply["categories"].push_back(
        {{"category", info.category}, {"name", info.name}, {"about", info.about}, {"advice", info.advice}});
  }
  return bytes(reply);
}

std::string pong(const Id& id) {
  return bytes(head(id, "pong"));
}

std::string cancelled(const Id& id) {
  return bytes(head(id, "cancelled"));
}

std::string error(const Id& id, ErrorCode code, const std::string& detail, bool retry) {
  Json reply = head(id, "error");
  reply["code"] = static_cast<int>(code);
  reply["error"] = name_of(code);
  reply["detail"] = detail;
  if (retry) reply["retry"] = true;
  if (code == ErrorCode::bad_version) reply["protocol"] = kProtocol;
  return bytes(reply);
}

std::vector<std::string> findings(const Id& id, const Check& query, const std::vector<MessageFindings>& results,
                                  long took_us, std::size_t limit) {
  const auto reply = [&](Json messages, std::size_t part, std::size_t parts) {
    Json body = head(id, "findings");
    if (parts > 1) {
      body["part"] = part;
      body["parts"] = parts;
    }
    body["took_us"] = took_us;
    body["messages"] = std::move(messages);
    return bytes(body);
  };
  std::vector<Json> entries;
  std::vector<std::size_t> sizes;
  std::size_t total = reply(Json::array(), 1, 1).size();
  for (std::size_t i = 0; i < query.messages.size(); ++i) {
    entries.push_back(query.too_long[i] ? too_long_json(query.messages[i].id)
                                        : message_json(query.messages[i], results.at(i)));
    sizes.push_back(bytes(entries.back()).size() + 1);  // and a comma
    total += sizes.back();
  }
  if (!entries.empty()) --total;  // no comma behind the last
  const bool whole = total <= limit;
  const std::size_t envelope = reply(Json::array(), entries.size() + 1, entries.size() + 1).size();
  std::vector<Json> parts{Json::array()};
  std::size_t used = envelope;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (!whole && used > envelope && used + sizes[i] > limit) {
      parts.push_back(Json::array());
      used = envelope;
    }
    used += sizes[i];
    parts.back().push_back(std::move(entries[i]));
  }
  std::vector<std::string> bodies;
  for (std::size_t part = 0; part < parts.size(); ++part)
    bodies.push_back(reply(std::move(parts[part]), part + 1, parts.size()));
  return bodies;
}

std::string disclosures(const Id& id, const Draft& query, const std::vector<Disclosure>& results, long took_us) {
  Json reply = head(id, "disclosures");
  reply["took_us"] = took_us;
  if (query.too_long) {
    reply["error"] = name_of(ErrorCode::message_too_long);
    reply["code"] = static_cast<int>(ErrorCode::message_too_long);
  }
  const Utf16Index index(query.message.text);
  reply["disclosures"] = Json::array();
  for (const Disclosure& one : results) {
    reply["disclosures"].push_back({{"category", one.category},
                                    {"span", span_json(index, one.span)},
                                    {"risk", name_of(one.risk)},
                                    {"confidence", name_of(one.confidence)},
                                    {"reasons", reasons_json(index, one.reasons)},
                                    {"advice", one.advice}});
  }
  return bytes(reply);
}

}  // namespace tokumei
