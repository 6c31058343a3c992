// Asks by remark: nothing is asked for, and what is said leaves no doubt that it is wanted. The writer says that it is
// lacking of the reader alone (…はまゆさんだけまだ空欄で), that they cannot go on without it (…の欄で手が止まりました),
// what opens once it is there (…が戻ってきた方から順に), or what would be easier with it (…まで入ると確実です). Never
// more than possible; not in postings, nor in messages about something that has such fields.
#pragma once

#include <vector>

#include "grammar/japanese_governed_noun.h"

namespace tokumei {

// 書き出しは「◯歳・◯◯県・男/女」の一行から: whether token i stands in a quoted line that says who somebody is, with
// which what the reader writes is to begin or end.
bool is_in_line_of_person(const JapaneseSentence& sentence, std::size_t i);

// What the sentence remarks of its noun; undecided when nothing.
Decision read_remark(const GovernedNoun& governed);

// みなさん口座は出そろいました。あとは高橋様だけです: where a sentence that names nothing remarks that it is lacking,
// what the sentence before named last is asked for. `readings` ends with those of the sentences before; `unit` is the
// number of the sentence.
void remark_on_topic(const ClauseContext& context, std::uint32_t unit, std::vector<Reading>& readings);

}  // namespace tokumei
