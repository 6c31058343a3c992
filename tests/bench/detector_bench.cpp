// How long reading takes, beside its floor (fold and match alone), and how it grows on hostile input. Prints; asserts
// nothing: absolute times belong to the machine.
#include <benchmark/benchmark.h>

#include "detector.h"
#include "rules/rule_book.h"
#include "text/folded_text.h"

namespace tokumei {
namespace {

// 500 characters of an ordinary Japanese message that asks twice.
const std::string& japanese_message() {
  static const std::string message = [] {
    std::string text =
        "ご応募ありがとうございます。編集部の田中と申します。ポートフォリオを拝見し、とても丁寧なお仕事をされる方だと感"
        "じました。"
        "今回お願いしたいのは、暮らしに関するコラムの執筆です。文字数は一本あたり二千字ほどで、月に四本を想定しておりま"
        "す。"
        "構成案はこちらで用意しますので、肉付けをお願いするイメージです。報酬は一文字一円から始め、三か月ごとに見直しま"
        "す。"
        "納期は発注から一週間を目安にしております。修正は二回までお願いすることがあります。"
        "お手数ですが、選考の参考にしたいので、年齢とお住まいの都道府県を教えていただけますでしょうか。"
        "テーマの一覧は契約後にお送りします。ご不明な点がございましたら、こちらのメッセージでお気軽にお尋ねください。";
    std::size_t characters = 0, at = 0;
    for (; at < text.size() && characters < 500; ++at)
      characters += (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
    while (characters < 500) {
      text += "よろしくお願いいたします。";
      characters += 13;
    }
    return text;
  }();
  return message;
}

void Floor(benchmark::State& state) {
  const auto rules = RuleBook::embedded();
  std::vector<PhraseMatch> matches;
  for (auto _ : state) {
    const FoldedText folded(japanese_message());
    rules->matcher().find_all(folded.view(), matches);
    benchmark::DoNotOptimize(matches.data());
  }
}
BENCHMARK(Floor)->Unit(benchmark::kMicrosecond);

void Check(benchmark::State& state) {
  const Detector detector;
  const Message message{"m", Speaker::client, japanese_message()};
  for (auto _ : state) benchmark::DoNotOptimize(detector.check({}, {}, {&message, 1}));
}
BENCHMARK(Check)->Unit(benchmark::kMicrosecond);

void Draft(benchmark::State& state) {
  const Detector detector;
  const Message message{"m", Speaker::worker, japanese_message()};
  for (auto _ : state) benchmark::DoNotOptimize(detector.draft({}, {}, message));
}
BENCHMARK(Draft)->Unit(benchmark::kMicrosecond);

void Hostile(benchmark::State& state, const char* piece) {
  const Detector detector;
  std::string text;
  while (text.size() + 8 < static_cast<std::size_t>(state.range(0))) text += piece;
  const Message message{"m", Speaker::client, text};
  for (auto _ : state) benchmark::DoNotOptimize(detector.check({}, {}, {&message, 1}));
}
#define HOSTILE(name, piece) \
  BENCHMARK_CAPTURE(Hostile, name, piece)->RangeMultiplier(4)->Range(1024, 65536)->Unit(benchmark::kMillisecond)
HOSTILE(one_letter, "a");
HOSTILE(bullets, "・");
HOSTILE(brackets, "(");
HOSTILE(quotes, "「");
HOSTILE(mentions, "本名と");
HOSTILE(asks, "本名を教えて");
HOSTILE(masked, "L○");
HOSTILE(spaced, "ラ イ ");
HOSTILE(lines, "氏名\n");

}  // namespace
}  // namespace tokumei

BENCHMARK_MAIN();
