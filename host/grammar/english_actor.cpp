#include "grammar/english_actor.h"

#include "grammar/english_clause.h"
#include "text/letters.h"

namespace tokumei {
namespace {

// Who needs things of the reader on the writer's behalf.
constexpr std::string_view kOffices[] = {
    "hr",           "payroll",  "legal",     "compliance",  "accounts",   "accounting", "accountant",  "accountants",
    "bookkeeper",   "finance",  "treasurer", "procurement", "customs",    "courier",    "couriers",    "carrier",
    "dpd",          "hermes",   "evri",      "tnt",         "gls",        "payables",   "immigration", "underwriter",
    "underwriters", "fedex",    "dhl",       "ups",         "usps",       "insurer",    "insurance",   "insurers",
    "auditor",      "auditors", "landlord",  "embassy",     "consulate",  "reception",  "security",    "desk",
    "editor",       "producer", "publisher", "office",      "department", "team",       "committee",   "panel",
    "funder",       "funders",  "ministry",  "boss",        "supervisor", "director",   "assistant",   "secretary",
    "colleague",    "lawyer",   "lawyers",   "solicitor",   "attorney",   "admin",      "irs",         "hmrc",
    "regulations",  "policy",   "airline",   "hotel",       "venue",      "organisers", "organizers",  "logistics"};

constexpr std::string_view kReaders[] = {
    "applicant", "candidate",   "freelancer",   "bidder",      "contractor",  "participant", "finalist",
    "tenderer",  "translator",  "tester",       "interviewee", "joiner",      "hire",        "volunteer",
    "tutor",     "folks",       "bid",          "bids",        "proposal",    "proposals",   "tender",
    "tenders",   "application", "applications", "submission",  "submissions", "pitch",       "pitches",
    "letter",    "letters",     "cover-letter", "reply",       "replies",     "responses"};

}  // namespace

bool is_reader_by_part(std::string_view word) {
  return in(kReaders, word);
}

bool acts_for_writer(const EnglishClause& clause, std::size_t k) {
  if (in(kOffices, clause.word(k))) return true;
  for (std::size_t n = k; n > 0 && n + 3 > k; --n) {
    if (clause.is(n - 1, Word::my)) return true;
    if (!clause.is(n - 1, Word::other)) return false;
  }
  return false;
}

bool is_anybody(const EnglishClause& clause, std::size_t k) {
  const std::string_view written = clause.word(k);
  if (written == "that" || written == "people" || written == "someone" || written == "anyone") return true;
  if (clause.is(k, Role::third_party) &&
      (written == "customer" || written == "user" || written == "buyer" || written == "guest" || written == "visitor"))
    return true;
  return !clause.is(k, Word::they) && written.ends_with("s") && !written.ends_with("ss");
}

bool requires_of_thing(const EnglishClause& clause, std::size_t k, std::size_t verb) {
  const std::string_view written = clause.word(k);
  if (k > 0 && is_reader_by_part(clause.word(k - 1))) return false;
  if (written == "must" || written == "has to") {
    return k > 0 && (clause.is(k - 1, Word::other) || clause.is(k - 1, Role::work) ||
                     clause.is(k - 1, Role::third_party) || clause.is(k - 1, Word::they));
  }
  if (written != "make sure" && written != "ensure" && written != "be sure") return false;
  return k + 1 < verb && (clause.is(k + 1, Word::determiner) || clause.is(k + 1, Word::their));
}

}  // namespace tokumei
