// What check and explain share: which texts to read, and in which context.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model.h"

namespace CLI {
class App;
}

namespace tokumei {

struct TextOptions {
  std::vector<std::string> files;
  std::string site = "other", stage = "unknown", page = "message", speaker = "unknown";
  std::string contact;  // empty: that of the site

  void add_to(CLI::App& command, Language language);
  Context context() const { return context_on(site); }
  Context context_on(const std::string& where) const;  // the names were checked when they were parsed
  std::vector<std::string> files_or_stdin() const;     // "-" for standard input
};

// The whole file ("-": standard input), ill-formed UTF-8 replaced; nullopt if it cannot be read.
std::optional<std::string> read_text(const std::string& file);

}  // namespace tokumei
