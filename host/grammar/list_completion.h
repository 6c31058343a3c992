// Lists whose predicate stands elsewhere: before a colon, behind the last item, in the labels themselves.
#pragma once

#include <span>
#include <string_view>

#include "grammar/clause_reader.h"
#include "grammar/message_reader.h"
#include "grammar/signs.h"
#include "model.h"

namespace tokumei {

// Named, and nothing more said of it.
inline bool is_undecided(const Reading& reading) {
  return reading.attitude == Attitude::none && reading.steps.size() == 1;
}

inline void settle(Reading& reading, Attitude attitude, std::string_view rule) {
  reading.attitude = attitude;
  reading.confidence = Confidence::sure;
  reading.steps.push_back({rule, {}});
}

// Settles readings that the sentences left undecided. `first` is the first reading of the unit at hand.
class ListCompletion {
 public:
  // `message` outlives it; its readings grow meanwhile.
  ListCompletion(MessageReading& message, Page page) : result_(message), text_(message.folded.view()), page_(page) {}

  // 応募時の記載事項 氏名 年齢 最寄り駅: a list whose line ends became spaces, behind the words that open it.
  void ask_collapsed(const Unit& unit, std::span<const Token> marks, std::size_t first, std::ptrdiff_t least);
  // 応募時に必要な項目:氏名、年齢、作業時間: what stands before the colon asks for what stands behind it.
  void ask_announced(const Unit& unit, std::span<const Token> words, std::span<const Token> marks, std::size_t first,
                     Section section);
  // "Register by sending: full name, age, phone": the same in a sentence of English.
  void ask_row(const Unit& unit, std::span<const Token> words, const Signs& signs, std::size_t first);
  // ①年齢 ②お住まい ③ご職業を書いて送ってください; a list, then 以上をお知らせください: the request comes last.
  void ask_items_before(std::size_t u, const Signs& signs, Section section);
  // ・お名前 ・血液型 ⏎ が入ります, などがあります: what stands in the thing that is made. Of unit `u`, silent itself.
  void describe_items_before(std::size_t u);
  void ask_labels(std::span<const Token> words, std::size_t first, const SentenceWords& vocabulary);

 private:
  // A word or two with nothing but joints on both sides: ", a recent photo,".
  bool is_in_row(Span row, Span mention) const;
  // Nothing but joints on both sides: 、氏名、
  bool stands_alone(Span span) const;
  bool is_quoted(Span span) const;
  bool is_label_line(const Unit& unit) const;
  // A line that begins with a particle goes on from the items above: …を教えてください, …もお願いします.
  bool continues_list(const Unit& unit) const;

  static constexpr std::size_t kLabelBytes = 48;
  static constexpr std::size_t kAnnouncementBytes = 90;  // before the colon

  MessageReading& result_;
  const std::string_view text_;
  const Page page_;
};

}  // namespace tokumei
