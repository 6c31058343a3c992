#include "cli/text_input.h"

#include <CLI/CLI.hpp>
#include <fstream>

#include "cli/console.h"
#include "cli/known_sites.h"
#include "cli/texts.h"
#include "native_text.h"
#include "text/utf16.h"

namespace tokumei {

void TextOptions::add_to(CLI::App& command, Language language) {
  command.add_option("FILE", files, say(language, Text::help_file))->type_name("FILE");
  command.add_option("--site", site, say(language, Text::help_site));
  command.add_option("--stage", stage, say(language, Text::help_stage))
      ->check(CLI::IsMember({"before_contract", "contracted", "funded", "delivered", "unknown"}));
  command.add_option("--page", page, say(language, Text::help_page))
      ->check(CLI::IsMember({"message", "job", "proposal", "nda", "profile", "other"}));
  command.add_option("--speaker", speaker, say(language, Text::help_speaker))
      ->check(CLI::IsMember({"client", "worker", "platform", "unknown"}));
  command.add_option("--contact", contact, say(language, Text::help_contact))
      ->check(CLI::IsMember({"never", "on_approval", "when_contracted", "when_funded", "free"}));
}

Context TextOptions::context_on(const std::string& where) const {
  Context result;
  result.site = where;
  result.stage = *parse<Stage>(stage);
  result.page = *parse<Page>(page);
  if (!contact.empty()) {
    result.contact = *parse<Contact>(contact);
  } else if (const KnownSite* known = find_known_site(where)) {
    result.contact = known->contact;
  } else {
    result.site = "other";  // of a site whose rule is not known nothing is said of its rule
  }
  return result;
}

std::vector<std::string> TextOptions::files_or_stdin() const {
  return files.empty() ? std::vector<std::string>{"-"} : files;
}

std::optional<std::string> read_text(const std::string& file) {
  std::string bytes;
  if (file == "-") {
    bytes = read_standard_input();
  } else {
    std::ifstream in(path_of(file), std::ios::binary);
    if (!in) return std::nullopt;
    std::string block(1 << 16, '\0');
    while (in) {  // an iterator would throw at a folder
      in.read(block.data(), static_cast<std::streamsize>(block.size()));
      bytes.append(block, 0, static_cast<std::size_t>(in.gcount()));
    }
    if (in.bad()) return std::nullopt;
  }
  return to_well_formed(bytes);
}

}  // namespace tokumei
