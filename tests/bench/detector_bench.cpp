// How long reading takes, beside its floor (decode, fold and match alone), and how it grows on hostile texts. Prints;
// asserts nothing: absolute times belong to the machine. tests/host/detector holds the ratios.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstring>
#include <ctime>
#include <iterator>

#include "detector.h"
#include "protocol/query.h"
#include "rules/rule_book.h"
#include "rules/rule_image.h"
#include "tests/support/ordinary_messages.h"
#include "text/folded_text.h"

namespace tokumei {
namespace {

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
    const OrdinaryMessage& one = ordinary_messages()[next++ % ordinary_messages().size()];
    const double start = microseconds();
    call(one);
    times.push_back(microseconds() - start);
  }
  std::sort(times.begin(), times.end());
  state.counters["median_us"] = times[times.size() / 2];
  state.counters["p99_us"] = times[times.size() * 99 / 100];
}

void Floor(benchmark::State& state) {
  const auto rules = RuleBook::embedded();
  std::vector<PhraseMatch> matches;
  measure(state, [&](const OrdinaryMessage& one) {
    benchmark::DoNotOptimize(parse_query(one.packet));
    const FoldedText folded(one.message.text);
    rules->matcher().find_all(folded.view(), matches);
    benchmark::DoNotOptimize(matches.data());
  });
}
BENCHMARK(Floor)->Unit(benchmark::kMicrosecond);

void DecodeAndCheck(benchmark::State& state) {
  const Detector detector;
  measure(state, [&](const OrdinaryMessage& one) {
    benchmark::DoNotOptimize(parse_query(one.packet));
    benchmark::DoNotOptimize(detector.check({}, {}, {&one.message, 1}));
  });
}
BENCHMARK(DecodeAndCheck)->Unit(benchmark::kMicrosecond);

void Check(benchmark::State& state) {
  const Detector detector;
  measure(state, [&](const OrdinaryMessage& one) {
    benchmark::DoNotOptimize(detector.check({}, {}, {&one.message, 1}));
  });
}
BENCHMARK(Check)->Unit(benchmark::kMicrosecond);

void Draft(benchmark::State& state) {
  const Detector detector;
  measure(state, [&](const OrdinaryMessage& one) { benchmark::DoNotOptimize(detector.draft({}, {}, one.message)); });
}
BENCHMARK(Draft)->Unit(benchmark::kMicrosecond);

// What a program pays before its first message.
void Start(benchmark::State& state) {
  const std::string bytes = RuleImage::write(*RuleBook::embedded());
  std::vector<std::uint64_t> image(bytes.size() / sizeof(std::uint64_t));
  std::memcpy(image.data(), bytes.data(), bytes.size());
  for (auto _ : state) benchmark::DoNotOptimize(RuleImage::read(image));
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
HOSTILE(english_list, "e-mail address, ");
HOSTILE(english_slashes, "tin/");
HOSTILE(english_asks, "please send your phone number and ");
HOSTILE(two_languages, "学年・record");
HOSTILE(masked, "お○○");
HOSTILE(spaced, "ラ イ ");
HOSTILE(lines, "氏名\n");
HOSTILE_DRAFT(one_letter, "a");
HOSTILE_DRAFT(brackets, "(");
HOSTILE_DRAFT(labels, ":x");
HOSTILE_DRAFT(english_list, "e-mail address, ");
HOSTILE_DRAFT(statements, "i live in ");
HOSTILE_DRAFT(spelled_digits, "に. ");

}  // namespace
}  // namespace tokumei

BENCHMARK_MAIN();
