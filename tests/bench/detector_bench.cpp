// How long reading takes, beside its floor (decode, fold and match alone), and how it grows on hostile texts. Prints;
// asserts nothing: absolute times belong to the machine. tests/host/detector holds the ratios.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <ctime>
#include <iterator>

#include "detector.h"
#include "rules/rule_book.h"
#include "text/folded_text.h"

namespace tokumei {
namespace {

// Messages of 500 characters, each an ordinary letter that begins at another sentence. Two sentences ask.
const std::vector<Message>& messages() {
  static const std::vector<Message> all = [] {
    constexpr std::string_view kSentences[] = {
        "ご応募ありがとうございます。",
        "編集部の田中と申します。",
        "ポートフォリオを拝見し、とても丁寧なお仕事をされる方だと感じました。",
        "今回お願いしたいのは、暮らしに関するコラムの執筆です。",
        "文字数は一本あたり二千字ほどで、月に四本を想定しております。",
        "構成案はこちらで用意しますので、肉付けをお願いするイメージです。",
        "報酬は一文字一円から始め、三か月ごとに見直します。",
        "納期は発注から一週間を目安にしております。",
        "修正は二回までお願いすることがあります。",
        "お手数ですが、選考の参考にしたいので、年齢とお住まいの都道府県を教えていただけますでしょうか。",
        "契約後のやり取りはLINEで行っております。",
        "応募時は以下をご記入ください。\n・お名前\n・稼働できる時間\n",
        "テーマの一覧は契約後にお送りします。",
        "ご不明な点がございましたら、こちらのメッセージでお気軽にお尋ねください。",
    };
    std::vector<Message> result;
    for (std::size_t first = 0; first < std::size(kSentences); ++first) {
      std::string text;
      std::size_t characters = 0;
      for (std::size_t i = first; characters < 500; ++i) {
        for (const char c : kSentences[i % std::size(kSentences)]) {
          const bool begins = (static_cast<unsigned char>(c) & 0xC0) != 0x80;
          if (begins && characters == 500) break;
          characters += begins;
          text += c;
        }
      }
      result.push_back({"m", Speaker::client, std::move(text)});
    }
    return result;
  }();
  return all;
}

double microseconds() {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) * 1e6 + static_cast<double>(time.tv_nsec) * 1e-3;
}

// One call after the other over all messages; median and 99th percentile of the processor time of single calls.
template <typename Call>
void measure(benchmark::State& state, const Call& call) {
  std::vector<double> times;
  std::size_t next = 0;
  for (auto _ : state) {
    const Message& message = messages()[next++ % messages().size()];
    const double start = microseconds();
    call(message);
    times.push_back(microseconds() - start);
  }
  std::sort(times.begin(), times.end());
  state.counters["median_us"] = times[times.size() / 2];
  state.counters["p99_us"] = times[times.size() * 99 / 100];
}

void Floor(benchmark::State& state) {
  const auto rules = RuleBook::embedded();
  std::vector<PhraseMatch> matches;
  measure(state, [&](const Message& message) {
    const FoldedText folded(message.text);
    rules->matcher().find_all(folded.view(), matches);
    benchmark::DoNotOptimize(matches.data());
  });
}
BENCHMARK(Floor)->Unit(benchmark::kMicrosecond);

void Check(benchmark::State& state) {
  const Detector detector;
  measure(state, [&](const Message& message) { benchmark::DoNotOptimize(detector.check({}, {}, {&message, 1})); });
}
BENCHMARK(Check)->Unit(benchmark::kMicrosecond);

void Draft(benchmark::State& state) {
  const Detector detector;
  measure(state, [&](const Message& message) { benchmark::DoNotOptimize(detector.draft({}, {}, message)); });
}
BENCHMARK(Draft)->Unit(benchmark::kMicrosecond);

// What a program pays before its first message.
void Start(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(std::make_shared<RuleBook>(RuleBook::embedded_files()));
}
BENCHMARK(Start)->Unit(benchmark::kMillisecond);

enum class As { message, draft };

void Hostile(benchmark::State& state, As as, std::string_view piece) {
  const Detector detector;
  std::string text;
  while (text.size() + piece.size() <= static_cast<std::size_t>(state.range(0))) text += piece;
  const Message message{"m", Speaker::client, text};
  for (auto _ : state) {
    if (as == As::draft) {
      benchmark::DoNotOptimize(detector.draft({}, {}, message));
    } else {
      benchmark::DoNotOptimize(detector.check({}, {}, {&message, 1}));
    }
  }
}
#define HOSTILE_AS(as, name, piece)                      \
  BENCHMARK_CAPTURE(Hostile, as##_##name, As::as, piece) \
      ->RangeMultiplier(4)                               \
      ->Range(1024, 65536)                               \
      ->Unit(benchmark::kMillisecond)
#define HOSTILE(name, piece) HOSTILE_AS(message, name, piece)
#define HOSTILE_DRAFT(name, piece) HOSTILE_AS(draft, name, piece)
HOSTILE(one_letter, "a");
HOSTILE(bullets, "・");
HOSTILE(nested_brackets, "(「");
HOSTILE(quotes, "「");
HOSTILE(mentions, "本名と");
HOSTILE(asks, "本名を教えて");
HOSTILE(english_mentions, "w-8");
HOSTILE(english_asks, "please send your phone number and ");
HOSTILE(two_languages, "学年・record");
HOSTILE(masked, "お○○");
HOSTILE(spaced, "ラ イ ");
HOSTILE(lines, "氏名\n");
HOSTILE_DRAFT(one_letter, "a");
HOSTILE_DRAFT(brackets, "(");
HOSTILE_DRAFT(labels, ":x");
HOSTILE_DRAFT(statements, "i live in ");
HOSTILE_DRAFT(spelled_digits, "に. ");

}  // namespace
}  // namespace tokumei

BENCHMARK_MAIN();
