#include "native_text.h"

#ifdef _WIN32
#include <windows.h>
// windows.h first
#include <shellapi.h>
#else
#include <cstdlib>
#endif

namespace tokumei {

#ifdef _WIN32

std::wstring wide(std::string_view utf8) {
  const int size = static_cast<int>(utf8.size());
  std::wstring result(static_cast<std::size_t>(MultiByteToWideChar(CP_UTF8, 0, utf8.data(), size, nullptr, 0)), L'\0');
  MultiByteToWideChar(CP_UTF8, 0, utf8.data(), size, result.data(), static_cast<int>(result.size()));
  return result;
}

std::string utf8(std::wstring_view wide) {
  const auto convert = [&](char* to, int room) {
    return WideCharToMultiByte(CP_UTF8, 0, wide.data(), static_cast<int>(wide.size()), to, room, nullptr, nullptr);
  };
  std::string result(static_cast<std::size_t>(convert(nullptr, 0)), '\0');
  convert(result.data(), static_cast<int>(result.size()));
  return result;
}

std::vector<std::string> arguments_of(int, const char* const*) {
  std::vector<std::string> result;
  int count = 0;
  wchar_t** words = CommandLineToArgvW(GetCommandLineW(), &count);
  for (int i = 0; words != nullptr && i < count; ++i) result.push_back(utf8(words[i]));
  LocalFree(words);
  return result;
}

std::optional<std::string> variable(const std::string& name) {
  const std::wstring wide_name = wide(name);
  std::wstring value(GetEnvironmentVariableW(wide_name.c_str(), nullptr, 0), L'\0');
  if (value.empty()) return std::nullopt;
  value.resize(GetEnvironmentVariableW(wide_name.c_str(), value.data(), static_cast<DWORD>(value.size())));
  return utf8(value);
}

std::filesystem::path path_of(std::string_view path) {
  return wide(path);
}

std::string text_of(const std::filesystem::path& path) {
  return utf8(path.generic_wstring());
}

#else

std::vector<std::string> arguments_of(int argc, const char* const* argv) {
  return {argv, argv + argc};
}

std::optional<std::string> variable(const std::string& name) {
  const char* value = std::getenv(name.c_str());
  return value ? std::optional<std::string>(value) : std::nullopt;
}

std::filesystem::path path_of(std::string_view path) {
  return path;
}

std::string text_of(const std::filesystem::path& path) {
  return path.generic_string();
}

#endif

}  // namespace tokumei
