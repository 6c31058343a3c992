// Who started the host. Browsers say it in the arguments: Chromium "chrome-extension://<id>/" (Windows adds
// --parent-window=N), Firefox the path of the native host manifest and the add-on id.
#pragma once

#include <span>
#include <string_view>

namespace tokumei {

enum class Origin {
  none,     // no browser: a terminal or a wrong call
  foreign,  // an extension that is neither compiled in nor listed in the manifest
  allowed,
};

// Ids that are not compiled in are looked up in the manifest that Firefox names, and for Chromium, which names none, in
// the manifests of every place where a browser of this system looks.
Origin origin_of(std::span<const std::string_view> arguments);

}  // namespace tokumei
