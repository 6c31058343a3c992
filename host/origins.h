// The extensions that may start the host: what native host manifests allow and the host lets in.
#pragma once

#include <array>
#include <string_view>

namespace tokumei {

// Made from the public key in extension/manifest.json ("key", also manifests/chromium_extension_key.txt): the first 16
// bytes of the SHA-256 of its DER form, written with the letters a to p.
inline constexpr std::array<std::string_view, 1> kChromiumExtensionIds = {"aejbmjigagpcacmgkcoopmonimcapggj"};

// browser_specific_settings.gecko.id in extension/manifest.json.
inline constexpr std::array<std::string_view, 1> kFirefoxExtensionIds = {"tokumei@tokumei.org"};

}  // namespace tokumei
