// The nouns of a query, free of JSON: what the detector is given. Names on the wire stand beside the enumerators
// (host/PROTOCOL.md); name_of and the parse functions are each other's inverse.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tokumei {

enum class Page { message, job, proposal, nda, profile, other };
enum class Stage { before_contract, contracted, funded, delivered, unknown };
enum class Speaker { client, worker, platform, unknown };
enum class Contact {
  never,
  on_approval,
  when_contracted,
  when_funded,
  free
};  // when a site lets users exchange contacts
enum class Sensitivity { quiet, balanced, strict };
enum class Risk { notice, warning, danger };
enum class Confidence { possible, sure };
enum class Language : std::uint8_t { ja, en };

std::string_view name_of(Page);
std::string_view name_of(Stage);
std::string_view name_of(Speaker);
std::string_view name_of(Contact);
std::string_view name_of(Sensitivity);
std::string_view name_of(Risk);
std::string_view name_of(Confidence);
std::string_view name_of(Language);

template <typename Enum>
std::optional<Enum> parse(std::string_view name);  // nullopt for a name that is not one

struct Context {
  std::string site = "other";
  Page page = Page::message;
  Stage stage = Stage::unknown;
  Contact contact = Contact::never;
  bool contact_approved = false;
};

// A phrase of the user's own. `always`: text that holds it is reported under `category`; `never`: a finding whose
// sentence holds it is dropped.
struct OwnPhrase {
  std::string phrase;
  std::string category;  // for `always`; empty means "own_words"
};

struct Settings {
  Sensitivity sensitivity = Sensitivity::balanced;
  std::vector<std::string> off;  // category names not to report; unknown ones are ignored
  std::vector<OwnPhrase> always;
  std::vector<std::string> never;
  std::vector<std::string> own_data;  // drafts only: the user's own values, reported when they occur
  std::optional<Language> language;   // of notes and advice; else the one said in hello
};

struct Message {
  std::string id;
  Speaker speaker = Speaker::unknown;
  std::string text;  // valid UTF-8
};

}  // namespace tokumei
