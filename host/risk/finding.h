// What the detector says of a text. Spans are UTF-8 bytes of the original text.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model.h"
#include "text/span.h"

namespace tokumei {

// What a reason speaks of.
enum class ReasonKind {
  mention,   // which words name what is asked
  ask,       // why it is read as an ask and not as a mention
  stage,     // where the deal stands
  risk,      // why it is not needed, or how grave it is
  site,      // what the site's rule says
  purpose,   // whether the text says why
  modifier,  // what makes it graver: disguise, authority, pressure
  own,       // a phrase or value of the user's own
  draft,     // why it is the worker's own data
};
std::string_view name_of(ReasonKind kind);

// One step of the explanation.
struct Reason {
  ReasonKind kind = ReasonKind::ask;
  std::string rule;          // stable id: "ja.frame.mention_ask", "risk.before_contract"
  std::optional<Span> span;  // the words it rests on, if it rests on words
  std::string note;          // for the worker, in the language of the interface
};

struct Finding {
  std::string category;
  std::string kind;  // of the category, where it has several (rules/rule_book.h, Kind); else empty
  Span span;         // the words that name what is asked
  Risk risk = Risk::notice;
  Confidence confidence = Confidence::possible;
  bool purpose = false;  // the text says why
  bool disguised = false;
  std::vector<Reason> reasons;
  std::string advice;  // language of the interface
};

struct MessageFindings {
  std::string id;
  std::vector<Finding> findings;  // by span, at most one a category
  std::string reply;              // a polite reply to copy, in the language of the message; empty without findings
};

// A worker's own datum in a draft.
struct Disclosure {
  std::string category;
  Span span;  // the value itself
  Risk risk = Risk::notice;
  Confidence confidence = Confidence::possible;
  std::vector<Reason> reasons;
  std::string advice;
};

// What `welcome` tells about a category, in one language.
struct CategoryText {
  std::string category, name, about, advice;
};

}  // namespace tokumei
