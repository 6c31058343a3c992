#include "rules/rule_book.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "native_text.h"
#include "rules/rule_parser.h"

namespace tokumei {
namespace {

constexpr std::array<std::string_view, static_cast<std::size_t>(Role::count_)> kRoleNames = {
    "mention",      "weak_mention",  "ask",        "not_mention", "give",
    "put",          "lend",          "contact",    "request",     "need",
    "refuse",       "accept",        "offer",      "done",        "hearsay",
    "policy",       "work",          "task",       "third_party", "writer",
    "reader",       "pen_name",      "building",   "purpose",     "optional",
    "opener",       "lack",          "excluded",   "conjunction", "question",
    "follow_up",    "authority",     "pressure",   "applying",    "heading_apply",
    "heading_work", "heading_other", "signature",  "modifier",    "head",
    "spelling",     "own",           "back_there", "back_self",   "back_blank",
    "back_thing",   "withdraw",      "threat",     "official",    "before_contract",
    "contracted",   "funded",        "delivered",  "agree",       "riddle",
    "hiding",       "hint",          "remark",     "stuck",       "only_one",
    "turns_to",     "given",         "clue",       "faint_clue"};

constexpr std::string_view kOpinionFile = "second_opinion.bin";
constexpr std::string_view kDraftOpinionFile = "draft_opinion.bin";
constexpr std::string_view kSentenceOpinionFile = "sentence_opinion.bin";

template <typename T>
bool fits(const std::vector<T>& allowed, const T& value) {
  return allowed.empty() || std::find(allowed.begin(), allowed.end(), value) != allowed.end();
}

bool has_classes(const RuleBook::File& file) {
  return file.name == kDraftOpinionFile || file.name == kSentenceOpinionFile;
}

// Errors of `read` name the file.
void naming(const RuleBook::File& file, const auto& read) {
  try {
    read();
  } catch (const std::invalid_argument& error) {
    throw RuleError(file.name + ": " + error.what());
  }
}

}  // namespace

std::string_view name_of(Role role) {
  return kRoleNames[static_cast<std::size_t>(role)];
}

std::string_view mark_of(Standing standing) {
  return standing == Standing::last ? "。" : standing == Standing::last_of_question ? "?" : "";
}

RuleBook::RuleBook(const std::vector<File>& files) {
  // Weights first: what is wrong with them is seen at once, while rules take seconds.
  for (const File& file : files) {
    if (file.name == kOpinionFile) {
      if (file.bytes.size() != kOpinionWeights)
        throw RuleError(file.name + ": not of " + std::to_string(kOpinionWeights) + " bytes");
      opinion_weights_ = std::vector<std::int8_t>(file.bytes.begin(), file.bytes.end());
    } else if (has_classes(file)) {
      ClassWeights& weights = file.name == kDraftOpinionFile ? draft_weights_ : sentence_weights_;
      naming(file, [&] { weights = ClassWeights::of_file(file.bytes); });
    }
  }
  RuleParser(*this).parse(files);
  for (const File& file : files) {
    if (has_classes(file)) naming(file, [&] { ClassWeights::expect_classes(categories_.size() + 1); });
  }
}

std::vector<Phrase> RuleBook::listed_in(const std::vector<File>& files) {
  RuleBook book;
  return RuleParser(book).parse(files);
}

std::shared_ptr<const RuleBook> RuleBook::from_folder(const std::string& path) {
  return std::make_shared<RuleBook>(files_of(path));
}

std::vector<RuleBook::File> RuleBook::files_of(const std::string& path) {
  namespace fs = std::filesystem;
  std::vector<File> files;
  std::error_code error;
  const fs::path folder = path_of(path);
  for (fs::recursive_directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
    if (!it->is_regular_file() || (it->path().extension() != ".json" && it->path().extension() != ".bin")) continue;
    std::ifstream in(it->path(), std::ios::binary);
    files.push_back({text_of(fs::relative(it->path(), folder)),
                     std::string(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>())});
  }
  if (error) throw RuleError(path + ": " + error.message());
  std::sort(files.begin(), files.end(), [](const File& a, const File& b) { return a.name < b.name; });
  return files;
}

CategoryIndex RuleBook::find_category(std::string_view name) const {
  for (std::size_t i = 0; i < categories_.size(); ++i) {
    if (categories_[i].name == name) return static_cast<CategoryIndex>(i);
  }
  return kNoCategory;
}

void RuleBook::recast(const Phrase& phrase, Role role) {
  recast_ = phrase;
  recast_meaning_ = meanings_[phrase.meaning];
  recast_meaning_.role = role;
}

const RiskRow& RuleBook::risk(CategoryIndex category, Stage stage, bool purpose, bool contact_allowed) const {
  for (const RiskRow& row : risk_rows_) {
    if (fits(row.categories, category) && fits(row.stages, stage) && row.purpose.value_or(purpose) == purpose &&
        row.contact_allowed.value_or(contact_allowed) == contact_allowed) {
      return row;
    }
  }
  static const RiskRow fallback{};  // unreachable: the parser proves the rows complete
  return fallback;
}

const std::string& RuleBook::note(Language language, std::string_view id) const {
  const auto& notes = notes_[static_cast<std::size_t>(language)];
  if (const auto found = notes.find(id); found != notes.end()) return found->second;
  static const std::string none;
  return none;
}

}  // namespace tokumei
