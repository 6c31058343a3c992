// Trains the second opinions on the checked-in texts.
//
//   tokumei-train RULES_FOLDER OUT FILE.jsonl...      writes the weights for messages (mention_training.h)
//   tokumei-train RULES_FOLDER --check FILE FILE.jsonl...   exits 1 unless FILE is what training writes
//   tokumei-train RULES_FOLDER --cross-validate FILE.jsonl...   figures with and without, five folds
// With --drafts in front the same for drafts (draft_training.h), with --sentences for English sentences
// (sentence_training.h), but for the last.
//
// The same bytes everywhere: files in the order of their names, a shuffle and an exponential of our own (learning.h),
// no fused operations (CMakeLists.txt).
#include <algorithm>
#include <cstdio>
#include <exception>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "draft_training.h"
#include "mention_training.h"
#include "rules/rule_book.h"
#include "sentence_training.h"

namespace {

using namespace tokumei;

// The rules of a folder without the weights that may lie there: training must not look at its own result.
std::vector<RuleBook::File> without_opinion(const std::string& folder) {
  std::vector<RuleBook::File> files = RuleBook::files_of(folder);
  std::erase_if(files, [](const RuleBook::File& file) { return file.name.ends_with(".bin"); });
  return files;
}

// Writes `bytes` to the file or, to check, compares them with it; the exit code.
int put(const std::string& bytes, const std::string& file, bool check) {
  if (!check) {
    std::ofstream out(file, std::ios::binary);
    if (out << bytes << std::flush) return 0;
    std::fprintf(stderr, "cannot write %s\n", file.c_str());
    return 1;
  }
  std::ifstream in(file, std::ios::binary);
  if (bytes == std::string(std::istreambuf_iterator<char>(in), {})) return 0;
  std::fprintf(
      stderr,
      "%s is not what training writes; after a change of rules or texts, train again (tests/corpus/README.md)\n",
      file.c_str());
  return 1;
}

int run(std::vector<std::string> arguments) {
  const std::string kind = arguments.empty() || !arguments[0].starts_with("--") ? "" : arguments[0];
  const bool drafts = kind == "--drafts", sentences = kind == "--sentences", mentions = !drafts && !sentences;
  if (!mentions) arguments.erase(arguments.begin());
  if (arguments.size() < 3 || (!mentions && arguments[1] == "--cross-validate")) {
    std::fputs(
        "tokumei-train RULES_FOLDER OUT|--check FILE|--cross-validate FILE.jsonl...\n"
        "tokumei-train --drafts|--sentences RULES_FOLDER OUT|--check FILE FILE.jsonl...\n",
        stderr);
    return 2;
  }
  const std::vector<RuleBook::File> rule_files = without_opinion(arguments[0]);
  const RuleBook rules(rule_files);
  const bool check = arguments[1] == "--check", validate = arguments[1] == "--cross-validate";
  const std::string& file = arguments[check ? 2 : 1];
  std::vector<std::string> files(arguments.begin() + (check ? 3 : 2), arguments.end());
  std::sort(files.begin(), files.end());
  if (drafts) return put(train_drafts(rules, files), file, check);
  if (sentences) return put(train_sentences(rules, rule_files, files), file, check);
  if (validate) {
    cross_validate_mentions(rules, rule_files, files);
    return 0;
  }
  return put(train_mentions(rules, rule_files, files), file, check);
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run({argv + 1, argv + argc});
  } catch (const std::exception& error) {
    std::fprintf(stderr, "tokumei-train: %s\n", error.what());
    return 1;
  }
}
