// English is read from the mention outwards: its noun phrase says whose it is, the verb that governs it what is to be
// done with it, and what leads up to that verb who is to do it and with which force. Where no verb stands before it,
// what stands behind decides ("your ID is required", "no CV, no interview"), or the shape of the question.
#include <algorithm>
#include <array>
#include <string_view>

#include "grammar/clause_reader.h"
#include "grammar/english_noun.h"

namespace tokumei {
namespace {

constexpr std::size_t kNone = static_cast<std::size_t>(-1);

template <std::size_t N>
bool in(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

// What the writer would do with what he is given.
constexpr std::array<std::string_view, 20> kGet = {"know",   "see",   "have",   "get",    "hear", "grab", "ask",
                                                   "take",   "check", "learn",  "note",   "has",  "hold", "collect",
                                                   "verify", "got",   "obtain", "borrow", "view", "own"};
constexpr std::array<std::string_view, 14> kWelcome = {"great",  "helpful", "nice",    "good",     "appreciated",
                                                       "useful", "perfect", "lovely",  "missing",  "awesome",
                                                       "ideal",  "pending", "welcome", "wonderful"};
constexpr std::array<std::string_view, 6> kWithObject = {"with", "including", "like", "as", "plus", "under"};
// What makes a channel the place to talk: "Telegram is best".
constexpr std::array<std::string_view, 9> kBest = {"best",   "easier", "easiest", "faster",   "quicker",
                                                   "better", "where",  "ideal",   "preferred"};
// Nouns whose absence follows from the absence of what is asked: "no ID, no contract".
constexpr std::array<std::string_view, 16> kStakes = {"contract", "deal",  "job",    "work",    "payment", "interview",
                                                      "hire",     "start", "access", "project", "pay",     "order",
                                                      "entry",    "offer", "money",  "reply"};

class EnglishReader {
 public:
  EnglishReader(const ClauseContext& context, std::vector<Reading>& readings)
      : context_(context), words_(english_words(context)), clause_(context.text, words_), readings_(readings) {
    // A quotation may hold several sentences: what opened it stands before this one.
    constexpr std::size_t kReach = 400;
    const std::size_t begin = context.unit.span.begin;
    const std::string_view line = context.text.substr(begin - std::min(begin, kReach), std::min(begin, kReach));
    const auto line_end = line.rfind('\n');
    const std::string_view lead = line_end == std::string_view::npos ? line : line.substr(line_end + 1);
    auto quotes = std::count(lead.begin(), lead.end(), '"');
    quoted_.reserve(words_.size());
    for (const EnglishWord& word : words_) {
      quotes += word.kind == Word::quote;
      quoted_.push_back(quotes % 2 == 1 && word.kind != Word::quote);
    }
  }

  void run() {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (clause_.is_mention(i)) {
        add(i, mention(i));
      } else if (clause_.is(i, Role::ask)) {
        add(i, asking_phrase(i));
      }
    }
    take_up();
    presume();
  }

  void run_item() {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (clause_.is_mention(i)) {
        add(i, item(i));
      } else if (clause_.is(i, Role::ask)) {
        Decision decision = asking_phrase(i);
        if (decision.attitude == Attitude::asked) decision = {Attitude::asked, Confidence::sure, "list.item", {}};
        add(i, decision);
      }
    }
  }

 private:
  struct Decision {
    Attitude attitude = Attitude::none;
    Confidence confidence = Confidence::sure;
    std::string_view rule;
    Span span;
    bool decided() const { return !rule.empty(); }
  };

  void add(std::size_t i, const Decision& decision) {
    const Token& token = *words_[i].token;
    Reading reading;
    reading.category = token.category;
    reading.span = token.span;
    reading.attitude = decision.attitude;
    reading.confidence = decision.confidence;
    reading.steps.push_back({"mention", reading.span});
    if (decision.decided()) reading.steps.push_back({decision.rule, decision.span});
    readings_.push_back(std::move(reading));
  }

  // "You will get a code. Forward it to me." "My number is … Yours?": the sentence asks for what was named just before.
  void take_up() {
    if (readings_.empty() || context_.posting) return;
    for (std::size_t k = 0; k < words_.size(); ++k) {
      const std::string_view word = clause_.word(k);
      if (word == "yours" || word == "urs") {
        if (Reading* named = named_before(k);
            named != nullptr && (context_.unit.question || governor_before(k) != kNone) &&
            named->attitude != Attitude::asked && named->attitude != Attitude::refused && !clause_.lead(k).negated)
          take_up(*named, k);
      } else if (context_.unit.question && words_.size() <= 3 && (word == "you" || word == "u")) {
        if (Reading* named = named_before(k); named != nullptr && named->attitude == Attitude::offered)
          take_up(*named, k);
      } else if (clause_.is(k, Role::follow_up)) {
        if (Reading* named = named_before(k);
            named != nullptr && named->attitude == Attitude::offered && !clause_.lead(k).negated)
          take_up(*named, k);
      } else if (clause_.is(k, Role::give) || clause_.is(k, Role::need)) {
        take_up_object(k);
      }
    }
  }

  // The verb's object is a pronoun that stands for what was named last.
  void take_up_object(std::size_t verb) {
    if (verb + 1 >= words_.size()) return;
    const std::string_view object = clause_.word(verb + 1);
    const bool need = clause_.is(verb, Role::need);
    Reading* named = named_before(verb);
    if (named == nullptr) return;
    if (need) {
      if (object == "one" && verb + 2 < words_.size() && clause_.word(verb + 2) == "from" &&
          named->attitude == Attitude::none)
        take_up(*named, verb);
      return;
    }
    if (object != "it" && object != "them" && object != "that" && object != "both") return;
    const Category& category = context_.rules->categories()[named->category];
    const bool promised =
        named->attitude == Attitude::offered && (category.oblique || named->steps.back().rule == "frame.offered");
    if (category.channel || (named->attitude != Attitude::none && !promised)) return;
    const Lead lead = clause_.lead(verb);
    if (lead.negated || lead.reported || lead.infinitive || lead.dangling) return;
    if (lead.asks || lead.subject == Subject::none) take_up(*named, verb);
  }

  // The last mention before word k, if it is not far.
  Reading* named_before(std::size_t k) {
    constexpr std::uint32_t kNear = 160;
    for (auto reading = readings_.rbegin(); reading != readings_.rend(); ++reading) {
      if (reading->span.end > words_[k].span.begin) continue;
      if (reading->category == kNoCategory || reading->span.end + kNear < words_[k].span.begin) return nullptr;
      return &*reading;
    }
    return nullptr;
  }

  void take_up(Reading& named, std::size_t k) const {
    named.attitude = Attitude::asked;
    named.confidence = Confidence::possible;
    named.steps.push_back({"thread.follow_up", words_[k].span});
  }

  // What is the reader's own and no verb of the rules governs: a writer who names it to the reader is after it, as long
  // as nothing says otherwise.
  void presume() {
    if (context_.posting || context_.building) return;
    for (auto reading = readings_.rbegin(); reading != readings_.rend(); ++reading) {
      if (reading->span.begin < context_.unit.span.begin) break;
      if (reading->attitude != Attitude::none || reading->steps.size() > 1) continue;
      const auto word =
          std::find_if(words_.begin(), words_.end(), [&](const EnglishWord& one) { return one.span == reading->span; });
      if (word == words_.end()) continue;
      const auto i = static_cast<std::size_t>(word - words_.begin());
      const NounPhrase noun = noun_phrase(clause_, words_, i);
      if (weak(i) || noun.owner != Owner::reader || noun.compound || noun.work) continue;
      reading->attitude = Attitude::asked;
      reading->confidence = Confidence::possible;
      reading->steps.push_back({"owner.reader", words_[i].span});
    }
  }

  // ---- one mention -------------------------------------------------------------------------------------------------

  Decision mention(std::size_t i) const {
    const NounPhrase noun = noun_phrase(clause_, words_, i);
    if (const Decision own = owned(i, noun); own.decided()) return own;
    if ((noun.covered && (weak(i) || pictures(i))) || specifies(noun))
      return {Attitude::none, Confidence::sure, "mention.compound", {}};
    Decision decision = framed(i, noun);
    if (decision.attitude != Attitude::asked) return decision;
    if (weak(i) && noun.owner != Owner::reader &&
        (decision.confidence != Confidence::sure || specific(i) || apposed(i, noun)))
      return {};
    if (noun.compound) {
      if (noun.owner != Owner::reader) return {Attitude::none, Confidence::sure, "mention.compound", {}};
      decision.confidence = Confidence::possible;
    }
    return decision;
  }

  // "a selfie holding your licence" asks for the licence alone.
  bool with_id(std::size_t i) const {
    if (!pictures(i)) return false;
    bool holding = clause_.word(i).ends_with(" with") || clause_.word(i).ends_with("holding");
    for (std::size_t k = i + 1; k < std::min(i + 8, words_.size()); ++k) {
      const std::string_view word = clause_.word(k);
      holding = holding || word == "with" || word == "holding" || word == "next" || word == "beside" ||
                word == "showing" || word == "of" || word == "alongside" || word == "and";
      if (clause_.is_mention(k)) {
        const std::string& category = context_.rules->categories()[words_[k].token->category].name;
        holding = holding || clause_.word(k).starts_with("hold");
        return holding && category == "id_document" && clause_.word(k - 1) != "and";
      }
      if (clause_.is(k, Word::comma) || clause_.is(k, Word::stop)) return false;
    }
    return false;
  }

  // "quote the code BD-204": the writer gives it.
  bool given(std::size_t i) const {
    if (!weak(i) || i + 1 >= words_.size()) return false;
    const Word next = words_[i + 1].kind;
    if (next == Word::number) return true;
    const std::string_view word = clause_.word(i + 1);
    return next == Word::other && i + 2 < words_.size() && clause_.is(i + 2, Word::number) &&
           words_[i + 2].span.begin == words_[i + 1].span.end + 1 && word.size() <= 4;
  }

  // "ID [card]", "PayPal [email]": a word that only says which part or kind of the noun before it.
  bool part_of_former(std::size_t i) const {
    constexpr std::array<std::string_view, 12> kParts = {"card", "number",  "code",  "name",   "account", "address",
                                                         "id",   "contact", "email", "handle", "photo",   "no."};
    return i > 0 && clause_.is_mention(i - 1) && !weak(i - 1) && words_[i].span.begin == words_[i - 1].span.end + 1 &&
           in(kParts, clause_.word(i)) &&
           !(i > 1 && clause_.is_mention(i - 2) && words_[i - 1].span.begin == words_[i - 2].span.end + 1);
  }

  Decision owned(std::size_t i, const NounPhrase& noun) const {
    if (with_id(i) || part_of_former(i) || given(i)) return {Attitude::none, Confidence::sure, "mention.compound", {}};
    if (quoted_[i]) return {Attitude::reported, Confidence::sure, "frame.quoted", words_[i].span};
    if (noun.work && noun.owner != Owner::reader) return {Attitude::work, Confidence::sure, "owner.work", noun.why};
    if (noun.owner == Owner::other && !applicants_own(noun))
      return {Attitude::not_reader, Confidence::sure, "owner.third_party", noun.why};
    if (noun.owner == Owner::writer &&
        !(channel(i) && noun.first > 0 &&
          (clause_.is(noun.first - 1, Word::on) || clause_.is(noun.first - 1, Role::contact) ||
           clause_.word(noun.first - 1) == "at" || clause_.word(noun.first - 1) == "to")))
      return {Attitude::offered, Confidence::sure, "owner.writer", noun.why};
    return {};
  }

  Decision framed(std::size_t i, NounPhrase noun) const {
    // What is told is the whole clause "whether you have …", and it is the reader's.
    for (int depth = 0; depth < 2; ++depth) {
      const std::size_t verb = governor(noun);
      if (verb == kNone) break;
      const std::size_t outer = clause_.lead(verb).embedded;
      if (outer == 0 || governor_before(outer) == kNone) break;
      noun.first = outer;
      noun.owner = Owner::reader;
      noun.no = noun.without = false;
    }
    const Decision decision = governed(i, noun);
    // "I don't need your surname, only an e-mail address"
    if (decision.attitude == Attitude::refused && noun.first > 1 && clause_.is(noun.first - 2, Word::comma)) {
      const std::string_view word = clause_.word(noun.first - 1);
      if (word == "only" || word == "just" || word == "simply")
        return asked(i, noun, Confidence::possible, "frame.double_negation", words_[noun.first - 1].span);
    }
    return decision;
  }

  Decision governed(std::size_t i, const NounPhrase& noun) const {
    if (noun.no || noun.without) return denied(noun);
    if (const Decision left = before(i, noun); left.decided()) return left;
    if (const Decision right = behind(i, noun); right.decided()) return right;
    return fragment(i, noun);
  }

  // "no ID, no contract" asks; "no ID needed" and "without your ID" do not, unless something is lost by it.
  Decision denied(const NounPhrase& noun) const {
    const std::size_t end = std::min(words_.size(), noun.last + 12);
    for (std::size_t k = noun.last + 1; noun.no && k < end; ++k) {
      if (clause_.is(k, Role::excluded))
        return {Attitude::asked, Confidence::sure, "frame.double_negation", words_[k].span};
      if (!clause_.is(k, Word::no)) continue;
      for (std::size_t n = k + 1; n < std::min(k + 3, words_.size()); ++n) {
        if (in(kStakes, clause_.word(n)) || clause_.is(n, Role::excluded))
          return {Attitude::asked, Confidence::sure, "frame.double_negation", words_[k].span};
      }
    }
    if (noun.without) {
      const std::size_t begin = clause_.begin_of(noun.first);
      bool denied_before = false;
      for (std::size_t k = begin; k < noun.first; ++k)
        denied_before = denied_before || clause_.is(k, Word::negation) || clause_.is(k, Role::excluded) ||
                        (clause_.is(k, Role::refuse) && clause_.word(k) != "no need");
      if (loses() || denied_before || (noun.first > 0 && clause_.is(noun.first - 1, Word::you)))
        return {Attitude::asked, Confidence::sure, "frame.double_negation", noun.why};
    }
    return {Attitude::refused, Confidence::sure, "frame.refused", noun.why};
  }

  // The nearest verb before the noun phrase in its clause.
  Decision before(std::size_t i, const NounPhrase& noun) const {
    const std::size_t lowest = i > EnglishClause::kWindow ? i - EnglishClause::kWindow : 0;
    std::size_t wh = kNone, thing = kNone;
    bool listed = false;  // a colon stands between: "to apply: name, age"
    for (std::size_t k = noun.first; k-- > lowest;) {
      const EnglishWord& word = words_[k];
      switch (word.kind) {
        case Word::token:
          switch (word.token->role) {
            case Role::give:
            case Role::put:
            case Role::contact:
            case Role::task:
              return by_verb(i, k, noun);
            case Role::need:
              if (thing != kNone && noun.owner != Owner::reader)
                return {Attitude::work, Confidence::sure, "owner.work", words_[thing].span};
              return by_need(i, k, noun);
            case Role::request:
              if (k > 0 && (clause_.is(k - 1, Word::negation) || clause_.is(k - 1, Role::refuse)))
                return {Attitude::refused, Confidence::sure, "frame.refused", words_[k - 1].span};
              if (noun.owner == Owner::reader || noun.first - k <= 4 || channel(i))
                return asked(i, noun, Confidence::sure, "frame.request", word.span);
              return {};
            case Role::refuse:
              return {Attitude::refused, Confidence::sure, "frame.refused", word.span};
            case Role::lack:
              return {Attitude::asked, Confidence::sure, "frame.double_negation", word.span};
            case Role::hearsay:
              return {Attitude::reported, Confidence::sure, "frame.hearsay", word.span};
            case Role::policy:
              return {Attitude::reported, Confidence::sure, "frame.policy", word.span};
            case Role::done:
              if (k > 0 &&
                  (clause_.is(k - 1, Word::determiner) || clause_.is(k - 1, Word::your) || k + 1 == noun.first))
                break;
              return {Attitude::reported, Confidence::sure, "frame.done", word.span};
            case Role::work:
              if (k == 0 || !is_preposition(k - 1)) thing = k;
              break;
            case Role::offer:
              if (noun.owner == Owner::reader) break;
              return {Attitude::offered, Confidence::sure, "frame.offered", word.span};
            case Role::conjunction:
              return question(i, wh, noun);
            default:
              break;
          }
          break;
        case Word::wh:
          wh = k;
          if (context_.unit.question && wh_asks(i, k, noun)) return question(i, wh, noun);
          break;
        case Word::stop:
        case Word::because:
          return question(i, wh, noun);
        case Word::comma:
        case Word::and_:
          if (clause_.begins_clause(k)) return question(i, wh, noun);
          break;
        case Word::if_:
          return {};
        case Word::i:
          if (noun.first - k <= 4 && clause_.is(noun.first - 1, Word::on) && talks(i))
            return asked(i, noun, Confidence::possible, "frame.invitation", word.span);
          break;
        case Word::other:
        case Word::have:
          if (clause_.word(k) == "having") break;
          if (in(kGet, clause_.word(k)) || word.kind == Word::have) {
            if (const Decision got = by_get(i, k, noun); got.decided()) return got;
            return question(i, wh, noun);
          }
          if (acts(k)) {
            if (listed && applies()) return asked(i, noun, Confidence::sure, "list.item", word.span);
            return by_unknown(i, k, noun);
          }
          break;
        case Word::colon:
          listed = true;
          break;
        default:
          break;
      }
    }
    return question(i, wh, noun);
  }

  // The nearest word before the noun phrase that may govern it.
  std::size_t governor(const NounPhrase& noun) const { return noun.first == 0 ? kNone : governor_before(noun.first); }
  std::size_t governor_before(std::size_t at) const {
    const std::size_t lowest = at > EnglishClause::kWindow ? at - EnglishClause::kWindow : 0;
    for (std::size_t k = at; k-- > lowest;) {
      if (clause_.is_verb(k) || clause_.is(k, Role::need) || clause_.is(k, Role::request) ||
          clause_.is(k, Word::have) || ((words_[k].kind == Word::other) && (in(kGet, clause_.word(k)) || acts(k))))
        return k;
      if (clause_.is(k, Word::stop) || clause_.is(k, Word::because)) return kNone;
    }
    return kNone;
  }

  // ---- what governs ------------------------------------------------------------------------------------------------

  Decision by_verb(std::size_t i, std::size_t verb, const NounPhrase& noun) const {
    const Lead lead = clause_.lead(verb);
    const Role role = words_[verb].token->role;
    const Span span = words_[verb].span;
    const Span why = lead.why.empty() ? span : lead.why;
    if (lead.reported) return {Attitude::reported, Confidence::sure, "frame.reported", why};
    if (lead.negated) {
      if (lead.conditional || loses()) return asked(i, noun, Confidence::sure, "frame.double_negation", why);
      return {Attitude::refused, Confidence::sure, "frame.refused", why};
    }
    const bool mine = noun.owner == Owner::reader;
    if (role == Role::task && !mine) return {Attitude::work, Confidence::sure, "frame.work", span};
    if (role == Role::task) return {};
    const bool oblique = noun.first > 0 && noun.first - 1 != verb && is_preposition(noun.first - 1);
    if (role == Role::contact || (oblique && channel(i) && (!mine || clause_.is(noun.first - 1, Word::on))))
      return by_contact(i, verb, lead, noun);
    if (oblique && !in(kWithObject, clause_.word(noun.first - 1))) return {};
    if (role == Role::put && !mine && clause_.word(verb).ends_with("ing")) return {};
    if (lead.asks || lead.together) {
      if (role == Role::put && !mine && !applies()) return {};
      return asked(i, noun, Confidence::sure, "frame.request", why);
    }
    switch (lead.subject) {
      case Subject::other:
        return {Attitude::not_reader, Confidence::sure, "owner.third_party", why};
      case Subject::writer:
        if (lead.wanted && mine) return asked(i, noun, Confidence::possible, "frame.request", why);
        return {Attitude::offered, Confidence::sure, "frame.offered", why};
      case Subject::reader:
        if (!mine && !lead.conditional && !applies() && !lead.questioned && !(context_.posting && entrusted(i)) &&
            !(verb + 1 < words_.size() && clause_.is(verb + 1, Word::me)))
          return {};
        return asked(i, noun, Confidence::possible, "frame.request", why);
      case Subject::none:
        break;
    }
    if (lead.dangling) {
      if (clause_.word(verb).ends_with("ing") && mine)
        return asked(i, noun, Confidence::possible, "frame.request", why);
      return {};
    }
    if (lead.infinitive) return {};
    if (clause_.word(verb).ends_with("ing")) return {};
    if (role == Role::put && !mine) {
      if (applies()) return asked(i, noun, Confidence::possible, "frame.plain_request", span);
      return {Attitude::work, Confidence::sure, "frame.work", span};
    }
    return asked(i, noun, Confidence::sure, "frame.plain_request", span);
  }

  // Talking over a channel: "hop on Zoom", "reach me at", "we use Slack".
  Decision by_contact(std::size_t i, std::size_t verb, const Lead& lead, const NounPhrase& noun) const {
    const Span why = lead.why.empty() ? words_[verb].span : lead.why;
    if (weak(i) && noun.owner != Owner::reader && !(noun.first > 0 && clause_.is(noun.first - 1, Word::on))) return {};
    if (!channel(i)) {
      const bool wanted = lead.asks || lead.together || (lead.modal && lead.questioned) || lead.wanted;
      if (wanted && noun.owner == Owner::reader && direct_object(verb, noun))
        return asked(i, noun, Confidence::possible, "frame.request", why);
      return {};
    }
    if (lead.asks || lead.together || lead.questioned)
      return asked(i, noun, Confidence::sure, "frame.invitation", words_[verb].span);
    switch (lead.subject) {
      case Subject::other:
        if (speaks_to_reader(verb, i)) return asked(i, noun, Confidence::possible, "frame.invitation", why);
        return {Attitude::not_reader, Confidence::sure, "owner.third_party", why};
      case Subject::writer:
      case Subject::reader:
        return asked(i, noun, Confidence::possible, "frame.invitation", why);
      case Subject::none:
        break;
    }
    if (lead.infinitive && !lead.wanted) return {};
    if (lead.dangling) return {};
    return asked(i, noun, Confidence::sure, "frame.invitation", words_[verb].span);
  }

  Decision by_need(std::size_t i, std::size_t need, const NounPhrase& noun) const {
    const Lead lead = clause_.lead(need);
    const Span span = words_[need].span;
    if (lead.reported) return {Attitude::reported, Confidence::sure, "frame.reported", lead.why};
    if (lead.negated) return {Attitude::refused, Confidence::sure, "frame.refused", lead.why};
    const bool mine = noun.owner == Owner::reader;
    if (noun.first > 0 && noun.first - 1 != need && is_preposition(noun.first - 1) && !mine &&
        !(channel(i) && (clause_.is(noun.first - 1, Word::on) || clause_.word(noun.first - 1) == "in")) &&
        !in(kWithObject, clause_.word(noun.first - 1)) && !asks_for(need, noun))
      return {};
    if (lead.subject == Subject::other && !mine && !signs(i))
      return {Attitude::not_reader, Confidence::sure, "owner.third_party", lead.why};
    const bool cleft = need + 1 < words_.size() && clause_.is(need + 1, Word::be);  // "what we need is"
    if ((lead.conditional || lead.dangling) && !mine && !cleft) return {};
    for (std::size_t k = need + 1; k < noun.first && !mine; ++k) {
      if (clause_.is(k, Role::third_party))
        return {Attitude::not_reader, Confidence::sure, "owner.third_party", words_[k].span};
    }
    if (lead.subject == Subject::reader && !lead.asks) {
      if (!channel(i) && !mine) return {};
      return asked(i, noun, Confidence::possible, "frame.need", span);
    }
    return asked(i, noun, Confidence::sure, "frame.need", span);
  }

  // "ask every freelancer for"
  bool asks_for(std::size_t need, const NounPhrase& noun) const {
    return clause_.word(need).starts_with("ask") &&
           (clause_.word(noun.first - 1) == "for" || clause_.word(noun.first - 1) == "about");
  }

  // "may I know", "I'd like to see", "do you have", "I have your"
  Decision by_get(std::size_t i, std::size_t get, const NounPhrase& noun) const {
    const Lead lead = clause_.lead(get);
    const Span why = lead.why.empty() ? words_[get].span : lead.why;
    const bool mine = noun.owner == Owner::reader;
    const bool direct = noun.first == get + 1 || !is_preposition(noun.first - 1);
    if (lead.reported) return {Attitude::reported, Confidence::sure, "frame.reported", why};
    if (lead.negated && !lead.conditional) return {Attitude::refused, Confidence::sure, "frame.refused", why};
    if (lead.asks) {
      if (!direct && !mine && !channel(i)) return {};
      return asked(i, noun, Confidence::sure, "frame.request", why);
    }
    if (lead.wanted && (lead.subject != Subject::other || mine))
      return asked(i, noun, Confidence::sure, "frame.request", why);
    if (lead.subject == Subject::reader) {
      if ((lead.questioned || context_.unit.question) && direct)
        return asked(i, noun, mine || channel(i) || context_.unit.question ? Confidence::sure : Confidence::possible,
                     "frame.question", why);
      return {};
    }
    if (lead.subject == Subject::writer && mine) {
      if (lead.conditional || lead.modal) return asked(i, noun, Confidence::possible, "frame.need", why);
      return {Attitude::reported, Confidence::sure, "frame.done", why};
    }
    return {};
  }

  // A verb that no rule knows: only the force of the clause counts.
  Decision by_unknown(std::size_t i, std::size_t verb, const NounPhrase& noun) const {
    const Lead lead = clause_.lead(verb);
    if (lead.negated) return {Attitude::refused, Confidence::sure, "frame.refused", lead.why};
    const bool definite = noun.first < i && clause_.word(noun.first) == "the";
    if ((noun.owner == Owner::reader || (!weak(i) && !definite && !context_.posting)) && (lead.asks || lead.together) &&
        direct_object(verb, noun))
      return asked(i, noun, Confidence::possible, "frame.request", lead.why);
    // "we hire via Telegram"
    if (lead.subject == Subject::writer && noun.first > 0 && clause_.is(noun.first - 1, Word::on) && talks(i))
      return asked(i, noun, Confidence::possible, "frame.invitation", words_[verb].span);
    return {Attitude::none, Confidence::sure, "frame.mentioned", words_[verb].span};
  }

  // ---- questions
  // -----------------------------------------------------------------------------------------------------

  // "what is your …", "which … do you": nothing but the noun phrase, its adjectives and "is" stand between.
  bool wh_asks(std::size_t i, std::size_t wh, const NounPhrase& noun) const {
    const std::string_view word = clause_.word(wh);
    if (word == "how" || word == "why") return false;
    std::size_t between = 0;
    for (std::size_t k = wh + 1; k < noun.first; ++k) {
      if (is_preposition(k) || clause_.is_verb(k)) return false;
      between += !clause_.is(k, Word::be);
    }
    if (between > 3) return false;
    if (noun.owner == Owner::reader) return true;
    for (std::size_t k = i + 1; k < std::min(i + 4, words_.size()); ++k) {
      if (clause_.is(k, Word::you) || clause_.is(k, Word::do_) || clause_.is(k, Word::be)) return true;
    }
    return channel(i) || noun.last + 1 >= words_.size() || clause_.word(wh) == "which" || clause_.word(wh) == "what";
  }

  Decision question(std::size_t i, std::size_t wh, const NounPhrase& noun) const {
    if (wh == kNone || !wh_asks(i, wh, noun)) return {};
    if (clause_.word(wh) == "which" && noun.owner != Owner::reader && !context_.unit.question) return {};
    const bool sure = context_.unit.question && !weak(i);
    if (!context_.unit.question && noun.owner != Owner::reader) return {};
    return asked(i, noun, sure || noun.owner == Owner::reader ? Confidence::sure : Confidence::possible,
                 "frame.question", words_[wh].span);
  }

  // ---- what stands behind
  // ----------------------------------------------------------------------------------------------

  Decision behind(std::size_t i, const NounPhrase& noun) const {
    const std::size_t end = clause_.end_of(noun.last);
    bool negated = false, modal = false;
    std::size_t passed = 0;
    bool bracket = false, is = false;
    for (std::size_t k = noun.last + 1; k < end; ++k) {
      const EnglishWord& word = words_[k];
      if (word.kind == Word::open) bracket = true;
      if (word.kind == Word::close) {
        bracket = false;
        continue;
      }
      if (bracket) continue;
      if (word.kind == Word::negation || word.kind == Word::no) negated = true;
      if (word.kind == Word::modal) modal = true;
      is = is || word.kind == Word::be;
      if (word.kind == Word::token) {
        switch (word.token->role) {
          case Role::need:
            if (is_active_need(k)) return {};
            if (negated) return {Attitude::refused, Confidence::sure, "frame.refused", word.span};
            return asked(i, noun, passed <= 6 ? Confidence::sure : Confidence::possible, "frame.need", word.span);
          case Role::refuse:
            return {Attitude::refused, Confidence::sure, "frame.refused", word.span};
          case Role::accept:
            return {Attitude::none, Confidence::sure, "frame.accepted", word.span};
          case Role::hearsay:
            return {Attitude::reported, Confidence::sure, "frame.hearsay", word.span};
          case Role::policy:
            return {Attitude::reported, Confidence::sure, "frame.policy", word.span};
          case Role::done:
            if (modal && !negated) return asked(i, noun, Confidence::possible, "frame.need", word.span);
            return {Attitude::reported, Confidence::sure, "frame.done", word.span};
          case Role::request:
            if (!verb_before(noun.first) && k <= noun.last + 2)
              return asked(
                  i, noun,
                  noun.owner == Owner::reader || k + 1 >= words_.size() ? Confidence::sure : Confidence::possible,
                  "frame.request", word.span);
            return {};
          case Role::contact:
          case Role::give:
            if (channel(i) && noun.owner != Owner::reader && !negated && !verb_before(noun.first) &&
                clause_.lead(k).subject == Subject::none && k > noun.last + 1)
              return asked(i, noun, Confidence::possible, "frame.invitation", word.span);
            return negated ? Decision{Attitude::refused, Confidence::sure, "frame.refused", word.span} : Decision{};
          default:
            break;
        }
      }
      if (signs(i) && word.kind == Word::adverb && clause_.word(k) == "first" && passed == 0)
        return asked(i, noun, Confidence::possible, "frame.need", word.span);
      if (talks(i) && is && passed <= 2 && !negated && in(kBest, clause_.word(k)))
        return asked(i, noun, Confidence::possible, "frame.invitation", word.span);
      if (word.kind == Word::other && (modal || noun.owner == Owner::reader) && in(kWelcome, clause_.word(k)) &&
          !negated)
        return asked(i, noun, modal ? Confidence::sure : Confidence::possible, "frame.request", word.span);
      if (word.kind == Word::you || word.kind == Word::i) return {};
      ++passed;
    }
    if (negated && noun.owner == Owner::reader)
      return {Attitude::refused, Confidence::possible, "frame.refused", words_[noun.last].span};
    return {};
  }

  // "telegram only: …", "WhatsApp only"
  bool only(const NounPhrase& noun) const {
    return noun.last + 1 < words_.size() && clause_.word(noun.last + 1) == "only" && !verb_before(noun.first);
  }

  // "Your number?", "Street and postcode, please?": nothing else in the sentence.
  Decision fragment(std::size_t i, const NounPhrase& noun) const {
    if (talks(i) && only(noun)) return asked(i, noun, Confidence::possible, "frame.invitation", words_[i].span);
    if (!context_.unit.question) return {};
    const bool mine = noun.owner == Owner::reader;
    if (mine && !verb_before(noun.first) && !acted_behind(noun.last))
      return asked(i, noun, Confidence::sure, "frame.bare_question", context_.unit.span);
    if (words_.size() <= 8 && noun.first <= 3)
      return asked(i, noun, Confidence::possible, "frame.bare_question", context_.unit.span);
    return {};
  }

  // ---- phrases that ask by themselves, items of a list
  // -----------------------------------------------------------------

  Decision asking_phrase(std::size_t i) const {
    if (quoted_[i]) return {Attitude::reported, Confidence::sure, "frame.quoted", words_[i].span};
    std::size_t begin = clause_.begin_of(i);
    const std::size_t end = clause_.end_of(i);
    for (std::size_t k = begin; k < i; ++k) {
      if (words_[k].kind == Word::colon) begin = k + 1;
    }
    if (with_id(i)) return {Attitude::none, Confidence::sure, "mention.compound", {}};
    for (std::size_t k = begin; k < end; ++k) {
      const EnglishWord& word = words_[k];
      if (k < i && clause_.is(k, Role::hearsay))
        return {Attitude::reported, Confidence::sure, "frame.hearsay", word.span};
      if (clause_.is(k, Role::refuse)) return {Attitude::refused, Confidence::sure, "frame.refused", word.span};
      if (k >= i) continue;
      if (clause_.is(k, Role::third_party) || (clause_.is(k, Word::they) && !clause_.is(k + 1, Word::be)))
        return {Attitude::not_reader, Confidence::sure, "owner.third_party", word.span};
      if (word.kind == Word::negation && clause_.word(k) != "not")
        return {Attitude::refused, Confidence::sure, "frame.refused", word.span};
    }
    return {Attitude::asked, Confidence::sure, "frame.asking_phrase", words_[i].span};
  }

  // Under an opener its words are the request; the item needs none.
  Decision item(std::size_t i) const {
    const NounPhrase noun = noun_phrase(clause_, words_, i);
    if (const Decision own = owned(i, noun); own.decided()) return own;
    if ((noun.covered && (weak(i) || pictures(i))) || specifies(noun))
      return {Attitude::none, Confidence::sure, "mention.compound", {}};
    if (noun.compound && noun.owner != Owner::reader) return {Attitude::none, Confidence::sure, "mention.compound", {}};
    if (noun.no || noun.without) return denied(noun);
    for (std::size_t k = 0; k < words_.size(); ++k) {
      if (clause_.is(k, Role::refuse)) return {Attitude::refused, Confidence::sure, "frame.refused", words_[k].span};
      if (k < i && clause_.is(k, Role::task) && noun.owner != Owner::reader)
        return {Attitude::work, Confidence::sure, "frame.work", words_[k].span};
      if (clause_.is(k, Role::pen_name) && weak(i)) return {Attitude::none, Confidence::sure, "owner.pen_name", {}};
    }
    const Decision inside = before(i, noun);
    if (inside.decided() && inside.attitude != Attitude::asked && inside.attitude != Attitude::none) return inside;
    if (is_preposition(noun.first > 0 ? noun.first - 1 : 0) && noun.first > 3 && noun.owner != Owner::reader &&
        clause_.word(noun.first - 1) != "with" && clause_.word(noun.first - 1) != "plus")
      return {};
    return {Attitude::asked, Confidence::sure, "list.item", {}};
  }

  // ---- small things
  // ----------------------------------------------------------------------------------------------------

  // "font licence", "batch number": a word that means much else, with a noun that says so.
  bool specific(std::size_t i) const {
    return i > 0 && clause_.is(i - 1, Word::other) && words_[i - 1].span.end + 1 == words_[i].span.begin;
  }
  // Cut off from what governs it by a comma that joins no other mention.
  bool apposed(std::size_t i, const NounPhrase& noun) const {
    return noun.first == i && i > 0 && clause_.is(i - 1, Word::comma) && !(i > 1 && clause_.is_mention(i - 2));
  }

  // Asked, as sure as the frame is, less where the text is about building or describing such data.
  Decision asked(std::size_t, const NounPhrase& noun, Confidence confidence, std::string_view rule, Span span) const {
    const bool mine = noun.owner == Owner::reader;
    if (!mine && (context_.building || (context_.posting && !applies()))) confidence = Confidence::possible;
    return {Attitude::asked, confidence, rule, span};
  }

  // "name as on your passport": the passport only says which name.
  bool specifies(const NounPhrase& noun) const {
    for (std::size_t k = noun.first; k-- > (noun.first > 4 ? noun.first - 4 : 0);) {
      if (clause_.is_mention(k)) return false;
      if (clause_.word(k) == "as" || clause_.word(k) == "matching" || clause_.word(k) == "matches")
        return k > 0 &&
               (clause_.is_mention(k - 1) || clause_.word(k - 1) == "exactly" || clause_.is(k - 1, Word::open));
    }
    return false;
  }
  // Something is lost without it: "… will not be considered".
  bool loses() const {
    return std::any_of(words_.begin(), words_.end(), [](const EnglishWord& word) {
      return word.token != nullptr && word.token->role == Role::excluded;
    });
  }
  // "applicants will show their licence"
  bool applicants_own(const NounPhrase& noun) const {
    const std::string_view word = clause_.word(noun.first);
    if (word != "their" && word != "his") return false;
    for (std::size_t k = clause_.begin_of(noun.first); k < noun.first; ++k) {
      if ((clause_.is(k, Word::you) || clause_.is(k, Role::request)) && clause_.word(k).size() > 8) return true;
    }
    return false;
  }
  bool applies() const { return context_.applying || context_.section == Section::apply; }
  bool weak(std::size_t i) const { return clause_.is(i, Role::weak_mention); }
  bool channel_of(CategoryIndex category) const { return context_.rules->categories()[category].channel; }
  bool oblique_of(CategoryIndex category) const { return context_.rules->categories()[category].oblique; }
  bool talks(std::size_t i) const {
    return channel(i) && context_.rules->categories()[words_[i].token->category].name != "social_account";
  }
  bool channel(std::size_t i) const { return context_.rules->categories()[words_[i].token->category].channel; }
  // Papers, secrets and accounts: what a posting that says "you send us" means to have.
  bool entrusted(std::size_t i) const {
    const Category& category = context_.rules->categories()[words_[i].token->category];
    return category.pictured || category.secret || category.lent;
  }
  bool signs(std::size_t i) const {
    return context_.rules->categories()[words_[i].token->category].name == "nda_disclosure";
  }
  bool pictures(std::size_t i) const { return context_.rules->categories()[words_[i].token->category].name == "photo"; }
  bool is_preposition(std::size_t k) const {
    const Word kind = words_[k].kind;
    return kind == Word::on || kind == Word::preposition || kind == Word::to;
  }
  bool direct_object(std::size_t verb, const NounPhrase& noun) const {
    return noun.first > verb && noun.first - verb <= 3 && !is_preposition(noun.first - 1);
  }

  // A word right behind a subject, an auxiliary or "to" is a verb, known or not.
  bool acts(std::size_t k) const {
    while (k > 0 && clause_.is(k - 1, Word::adverb)) --k;
    if (k == 0) return false;
    if (clause_.is(k - 1, Role::request)) {
      const std::string_view before = clause_.word(k - 1);
      return before.ends_with("you") || before.ends_with(" to") || before.ends_with(" u") || before.ends_with(" i") ||
             before.ends_with(" we");
    }
    const Word kind = words_[k - 1].kind;
    return kind == Word::i || kind == Word::they || kind == Word::modal || kind == Word::to || kind == Word::do_ ||
           kind == Word::negation || kind == Word::let || (kind == Word::you && k > 1);
  }

  bool verb_before(std::size_t first) const {
    const std::size_t begin = clause_.begin_of(first);
    for (std::size_t k = begin; k < first; ++k) {
      if (clause_.is_verb(k) || clause_.is(k, Role::need) || acts(k)) return true;
    }
    return false;
  }

  // "needs", "we require": its subject stands before it, unlike "is needed", "required".
  bool is_active_need(std::size_t k) const {
    const std::string_view word = clause_.word(k);
    return !(word.ends_with("ed") || word.ends_with("ory") || word.ends_with("ial") || word == "necessary" ||
             word.ends_with("must") || word.starts_with("must") || word == "prerequisite");
  }

  bool acted_behind(std::size_t last) const {
    const std::size_t end = clause_.end_of(last);
    for (std::size_t k = last + 1; k < end; ++k) {
      if (words_[k].kind == Word::modal || words_[k].kind == Word::be || words_[k].kind == Word::have) return true;
    }
    return false;
  }

  bool speaks_to_reader(std::size_t verb, std::size_t i) const {
    for (std::size_t k = verb + 1; k < i; ++k) {
      if (clause_.is(k, Word::you)) return true;
    }
    return false;
  }

  const ClauseContext& context_;
  std::vector<EnglishWord> words_;
  EnglishClause clause_;
  std::vector<bool> quoted_;
  std::vector<Reading>& readings_;
};

}  // namespace

void read_english(const ClauseContext& context, std::vector<Reading>& readings) {
  EnglishReader reader(context, readings);
  if (context.implied == Implied::asked) {
    reader.run_item();
  } else {
    reader.run();
  }
}

}  // namespace tokumei
