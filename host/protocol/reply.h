// Replies as JSON bodies of packets. Spans are UTF-16 units of the text as it was sent.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "protocol/error_code.h"
#include "protocol/query.h"
#include "risk/finding.h"

namespace tokumei {

using Id = std::optional<std::string>;  // nullopt is written as null

std::string welcome(const Id& id, const std::vector<CategoryText>& categories, const std::string& rules,
                    const std::string& sandbox);
std::string pong(const Id& id);
std::string cancelled(const Id& id);
std::string error(const Id& id, ErrorCode code, const std::string& detail, bool retry = false);

// One body, or several with "part" and "parts", each at most `limit` bytes. Entries of messages over their limit say
// so.
std::vector<std::string> findings(const Id& id, const Check& query, const std::vector<MessageFindings>& results,
                                  long took_us, std::size_t limit);
std::string disclosures(const Id& id, const Draft& query, const std::vector<Disclosure>& results, long took_us);

}  // namespace tokumei
