// The phrases that tell how a worker gives their own data away in a draft: rules/drafts/*.json, compiled.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model.h"
#include "rules/phrase_matcher.h"
#include "rules/table.h"

namespace tokumei {

enum class DraftRole : std::uint8_t {
  // of a language
  others,        // the sentence speaks of somebody else's data, of made-up data or of the work: 御社, "dummy"
  place,         // an address beside it is open to everybody: 道の駅, "the station"
  story,         // the whole draft is about a text, made-up people or test data: 台本, "the character"
  numbers,       // a number behind it is none of a person: 注文番号, "order"
  refusal,       // the data is not given: 控えさせて, "rather not"
  own,           // the data is the worker's own, whatever else the sentence says: 本名, "my full"
  self,          // the worker speaks of themselves: 私は, "I'm"
  sent,          // something is sent along: 添付, "attached"
  handle,        // an account of the channel spoken of before may follow: id, "nick"
  reach,         // the reader is to call, write, look for or send there: まで, "reach me"
  pen,           // the name is a pen name: ペンネーム, "credit me as"
  organisation,  // ends the name of a place of work, or begins it: 病院, 株式会社
  work,          // what is done there: 勤め, 経理
  school,        // a school, or what ends its name: 大学, 多摩美
  study,         // what is done there: 在学, 3年です
  town,          // a town or station: 北千住
  home,          // stands right before the place where the worker is: うち, 私は
  dwelling,      // a place named near behind it is where the worker is: 自宅, 集荷は
  surname,       // a family name that many have: 佐藤
  presented,     // right behind a name, hands it over: です, と記入, で予約
  sign_off,      // alone on its line, the signature follows: "Cheers,"
  being,         // what the worker is stands behind it: "I'm", "as", "I used to be"
  pointer,       // says that the value comes next, also on the next line: こちらです, "as follows"
  joint,         // stands between a label and its value: は, こちらです, "is"
  closer,        // ends a value: です, " and I"
  showpiece,     // of an address: it shows one work, not whose page it is: /gallery/
  agreement,     // what is signed to keep a secret: 秘密保持契約書, "nda"
  sealed,        // it is signed or filled in: 署名済, "i've signed"
  filled,        // something is written into a form: 記入し, 入れてい
  named,  // right behind a name in quotes, makes it an account where a network is spoken of: で検索, という名前
  piece,  // the work speaks here: 記事, "leaflet"; heard by the second opinion alone
  // of a category
  label,       // a value may follow, behind は, ":", "is": 電話番号, "my name is"
  before,      // the value stands before it: に勤め, "on the contract"
  after,       // the value stands right behind it: "I work at "
  fact,        // the words themselves give it away, where the worker speaks of themselves: 独身, "my wife"
  attachment,  // gives it away where it is sent along: 免許証の画像, "my passport"
  field,       // a label where it begins a row of a form and a mark follows: "country"
  person,      // what somebody is, behind a being: "nurse", "Muslim"
  verb,        // where is said behind one of its prepositions, perhaps after a few words: "I live", "I studied"
  link,        // within an address, says whose page or chat it opens: t.me/
  noun,        // what it is about, whoever is spoken of: 甥っ子, "bronchitis"; heard by the second opinion alone
  // of a language again
  applying,  // the worker applies or introduces themselves, whatever the work is about: に応募し, "applying for"
  invented,  // what the draft lists is made up, or the work's: 仮置き, ペルソナシート, "cast list"
  // Of a line that stands above a block of lines; heard by find_blocks() alone.
  deliverable,  // what is handed in: 台本, "transcript"
  handing,      // hands it in: を納品, です, "attached"
  pasting,      // the same, and says that it stands below: 以下, 冒頭を貼ります, "is below"
  own_paper,    // a paper about the worker, or whom it is about: 経歴, "my bio", "your form"
  version,      // opens a line that shows a text in one of its states: 原文, "translation"
  part,         // opens a line with a part of a text that has several: 件名, "subject"
  edited,       // done to somebody else's paper for pay: 添削, "redone"
  count_
};

struct DraftPhrase {
  std::string folded;
  DraftRole role;
  Language language;
  std::uint16_t category;  // CategoryIndex; kNoCategory for roles of a language
};

// What a phrase means (Phrase::meaning).
struct DraftCue {
  std::uint16_t category;
  DraftRole role;
  Language language;
  friend bool operator==(const DraftCue&, const DraftCue&) = default;
};

class DraftPhrases {
 public:
  static constexpr std::array<std::string_view, static_cast<std::size_t>(DraftRole::count_)> kKeys = {
      "others",  "places",     "story",      "numbers",       "refusals",  "own",     "self",       "sent",
      "handles", "reach",      "pen",        "organisations", "work",      "schools", "studies",    "towns",
      "homes",   "dwellings",  "surnames",   "presented",     "sign_offs", "beings",  "pointers",   "joints",
      "closers", "showpieces", "agreements", "signed",        "filled",    "named",   "pieces",     "labels",
      "before",  "after",      "facts",      "attachments",   "fields",    "persons", "verbs",      "links",
      "nouns",   "applying",   "invented",   "deliverables",  "handing",   "pasting", "own_papers", "versions",
      "parts",   "edited"};

  DraftPhrases() = default;
  explicit DraftPhrases(std::vector<DraftPhrase> phrases);

  const DraftCue& operator[](std::uint16_t meaning) const { return cues_[meaning]; }
  const PhraseMatcher& matcher() const { return matcher_; }

 private:
  friend class RuleImage;
  Table<DraftCue> cues_;
  PhraseMatcher matcher_;
};

}  // namespace tokumei
