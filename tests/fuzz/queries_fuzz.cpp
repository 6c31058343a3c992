// JSON of strangers: whatever it is, it becomes a query with valid UTF-8 or one of the errors, and nothing is thrown.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "protocol/query.h"
#include "size_limits.h"

namespace {

// What a query is made of, so that the inputs get past its first brace: bytes above 0x7F stand for these.
constexpr const char* kPieces[] = {R"({"v":1,"id":"1","type":"check","messages":[)",
                                   R"({"v":1,"id":"1","type":"draft","message":)",
                                   R"({"id":"m","speaker":"client","text":")",
                                   R"("id":)",
                                   R"("type":"hello","language":"en")",
                                   R"("context":{"site":"upwork","page":"job","stage":"funded"},)",
                                   R"("settings":{"sensitivity":"strict","off":[)",
                                   R"("always":[{"phrase":")",
                                   R"("category":")",
                                   R"("never":[)",
                                   R"("own_data":[)",
                                   R"("})",
                                   "]}",
                                   R"(\ud83d)",
                                   R"(\ude0a)",
                                   R"(\u0000)",
                                   "\xE6\x9C\xAC\xE5\x90\x8D",
                                   "\xFF",
                                   "null",
                                   "1e999",
                                   R"("v":1)",
                                   R"("type":"cancel","target":)",
                                   R"("type":"ping")",
                                   ","};

void check(bool holds) {
  if (!holds) std::abort();
}

void check_text(const tokumei::Message& message) {
  check(message.text.size() <= tokumei::limits::kMessageBytes);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string json;
  for (std::size_t i = 0; i < size; ++i) {
    if (data[i] < 0x80) {
      json += static_cast<char>(data[i]);
    } else {
      json += kPieces[data[i] % std::size(kPieces)];
    }
  }
  const tokumei::Query query = tokumei::parse_query(json);
  if (const auto* checked = std::get_if<tokumei::Check>(&query.body)) {
    check(query.id.has_value() && checked->messages.size() == checked->too_long.size());
    for (const tokumei::Message& message : checked->messages) check_text(message);
  }
  if (const auto* draft = std::get_if<tokumei::Draft>(&query.body)) check_text(draft->message);
  return 0;
}
