// What the system hands over as text (arguments, variables, names of files) as UTF-8: Windows keeps it as UTF-16, and
// its narrow functions would make "?" of every letter outside the user's code page. Elsewhere bytes stay as they are.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tokumei {

std::vector<std::string> arguments_of(int argc, const char* const* argv);  // with the program's name, as in argv
std::optional<std::string> variable(const std::string& name);              // of the environment
std::filesystem::path path_of(std::string_view path);                      // for the standard library's functions
std::string text_of(const std::filesystem::path& path);                    // with "/" between its parts

#ifdef _WIN32
std::wstring wide(std::string_view utf8);
std::string utf8(std::wstring_view wide);  // a lone surrogate becomes U+FFFD
#endif

}  // namespace tokumei
