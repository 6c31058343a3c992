#ifdef _WIN32

#include "cli/registry_windows.h"

#include <windows.h>

#include <array>
#include <utility>

#include "cli/failure_windows.h"
#include "cli/paths.h"
#include "native_text.h"

namespace tokumei {
namespace {

std::pair<HKEY, std::wstring> parts_of(const std::string& key) {
  const std::size_t end = key.find('\\');
  return {key.starts_with("HKLM") ? HKEY_LOCAL_MACHINE : HKEY_CURRENT_USER,
          wide(end == std::string::npos ? std::string_view() : std::string_view(key).substr(end + 1))};
}

class OpenKey {
 public:
  OpenKey(const std::string& key, REGSAM access) {
    const auto [root, below] = parts_of(key);
    if (RegOpenKeyExW(root, below.c_str(), 0, access, &key_) != ERROR_SUCCESS) key_ = nullptr;
  }
  OpenKey(const OpenKey&) = delete;
  OpenKey& operator=(const OpenKey&) = delete;
  ~OpenKey() {
    if (key_ != nullptr) RegCloseKey(key_);
  }
  explicit operator bool() const { return key_ != nullptr; }
  HKEY get() const { return key_; }

 private:
  HKEY key_ = nullptr;
};

bool is_empty(const std::string& key) {
  const OpenKey open(key, KEY_READ);
  DWORD keys = 0;
  DWORD values = 0;
  return open &&
         RegQueryInfoKeyW(open.get(), nullptr, nullptr, nullptr, &keys, nullptr, nullptr, &values, nullptr, nullptr,
                          nullptr, nullptr) == ERROR_SUCCESS &&
         keys == 0 && values == 0;
}

}  // namespace

std::optional<std::string> WindowsRegistry::value(const std::string& key, const std::string& name) const {
  const OpenKey open(key, KEY_QUERY_VALUE);
  if (!open) return std::nullopt;
  DWORD size = 0;
  const std::wstring wide_name = wide(name);
  DWORD number = 0;
  DWORD room = sizeof number;
  if (RegGetValueW(open.get(), nullptr, wide_name.c_str(), RRF_RT_REG_DWORD, nullptr, &number, &room) ==
      ERROR_SUCCESS) {
    return std::to_string(number);
  }
  const auto get = [&](wchar_t* to) {
    return RegGetValueW(open.get(), nullptr, wide_name.c_str(), RRF_RT_REG_SZ, nullptr, to, &size);
  };
  if (get(nullptr) != ERROR_SUCCESS) return std::nullopt;
  std::wstring text(size / sizeof(wchar_t), L'\0');
  if (get(text.data()) != ERROR_SUCCESS) return std::nullopt;
  return utf8(text.c_str());
}

std::vector<std::string> WindowsRegistry::values(const std::string& key) const {
  std::vector<std::string> result;
  const OpenKey open(key, KEY_QUERY_VALUE);
  std::array<wchar_t, 16384> name{};  // the longest there is
  for (DWORD i = 0; open; ++i) {
    auto size = static_cast<DWORD>(name.size());
    if (RegEnumValueW(open.get(), i, name.data(), &size, nullptr, nullptr, nullptr, nullptr) != ERROR_SUCCESS) break;
    if (size == 0) continue;
    if (auto text = value(key, utf8({name.data(), size}))) result.push_back(std::move(*text));
  }
  return result;
}

Failure WindowsRegistry::set_default(const std::string& key, const std::string& value) {
  const auto [root, below] = parts_of(key);
  HKEY open = nullptr;
  LSTATUS error = RegCreateKeyExW(root, below.c_str(), 0, nullptr, 0, KEY_SET_VALUE, nullptr, &open, nullptr);
  if (error != ERROR_SUCCESS) return failure_of(static_cast<DWORD>(error));
  const std::wstring text = wide(value);
  error = RegSetValueExW(open, nullptr, 0, REG_SZ, reinterpret_cast<const BYTE*>(text.c_str()),
                         static_cast<DWORD>((text.size() + 1) * sizeof(wchar_t)));
  RegCloseKey(open);
  return failure_of(static_cast<DWORD>(error));
}

Failure WindowsRegistry::remove(const std::string& key) {
  const auto [root, below] = parts_of(key);
  if (const LSTATUS error = RegDeleteKeyW(root, below.c_str()); error != ERROR_SUCCESS)
    return failure_of(static_cast<DWORD>(error));
  std::string above = parent_of(System::windows, key);
  while (above.find('\\') != above.rfind('\\') && is_empty(above)) {  // HKCU\Software itself stays
    RegDeleteKeyW(root, parts_of(above).second.c_str());
    above = parent_of(System::windows, above);
  }
  return Failure::none;
}

}  // namespace tokumei

#endif
