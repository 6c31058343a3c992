#include "cli/manifest.h"

#include <algorithm>

#include "cli/json.h"
#include "cli/paths.h"
#include "origins.h"

namespace tokumei {
namespace {

constexpr std::string_view kDescription = "Tokumei: tells freelancers when a client asks for personal information";
constexpr std::string_view kOriginStart = "chrome-extension://";

bool is_chromium_id(std::string_view id) {
  return id.size() == 32 && std::all_of(id.begin(), id.end(), [](char c) { return c >= 'a' && c <= 'p'; });
}

// The two shapes that Firefox takes: {8-4-4-4-12} and name@place (Extension.sys.mjs accepts up to 80 characters).
bool is_firefox_id(std::string_view id) {
  if (id.size() > 80) return false;
  const auto word = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' ||
           c == '_';
  };
  if (id.size() == 38 && id.front() == '{' && id.back() == '}') {
    const std::string_view uuid = id.substr(1, 36);
    constexpr std::string_view kShape = "00000000-0000-0000-0000-000000000000";
    return std::equal(uuid.begin(), uuid.end(), kShape.begin(), [](char c, char shape) {
      const bool digit = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
      return shape == '-' ? c == '-' : digit;
    });
  }
  const std::size_t at = id.find('@');
  if (at == std::string_view::npos) return false;
  const std::string_view name = id.substr(0, at);
  const std::string_view place = id.substr(at + 1);
  return !place.empty() && std::all_of(name.begin(), name.end(), word) && std::all_of(place.begin(), place.end(), word);
}

bool is_origin(std::string_view origin) {
  return origin.starts_with(kOriginStart) && origin.ends_with('/') && origin.size() > kOriginStart.size() &&
         is_chromium_id(origin.substr(kOriginStart.size(), origin.size() - kOriginStart.size() - 1));
}

std::string string_of(const Json& object, std::string_view name) {
  const Json* member = object.find(name);
  return member ? member->string() : std::string();
}

std::string_view allowed_key(Family family) {
  return family == Family::chromium ? "allowed_origins" : "allowed_extensions";
}

void read_allowed(Family family, const Json& object, ManifestReading& reading) {
  const Json* list = object.find(allowed_key(family));
  if (!list || list->items().empty()) {
    reading.complaints.push_back({Fault::allowed, std::string(allowed_key(family))});
    return;
  }
  for (const Json& item : list->items()) {
    const bool good = family == Family::chromium ? is_origin(item.string()) : is_firefox_id(item.string());
    if (!good)
      reading.complaints.push_back({Fault::allowed, item.is(Json::Kind::string) ? item.string() : item.text(false)});
    if (item.is(Json::Kind::string)) reading.manifest->allowed.push_back(item.string());
  }
}

}  // namespace

std::optional<Allowed> allowed_with(const std::vector<std::string>& more) {
  Allowed allowed;
  for (const std::string_view id : kChromiumExtensionIds) {
    allowed.origins.push_back(std::string(kOriginStart) + std::string(id) + '/');
  }
  for (const std::string_view id : kFirefoxExtensionIds) allowed.extensions.emplace_back(id);
  const auto add = [](std::vector<std::string>& to, std::string id) {
    if (std::find(to.begin(), to.end(), id) == to.end()) to.push_back(std::move(id));
  };
  for (const std::string& id : more) {
    if (is_chromium_id(id)) {
      add(allowed.origins, std::string(kOriginStart) + id + '/');
    } else if (is_firefox_id(id)) {
      add(allowed.extensions, id);
    } else {
      return std::nullopt;
    }
  }
  return allowed;
}

std::string manifest_text(Family family, const std::string& host, const Allowed& allowed) {
  return Json(Json::Members{
                  {"name", kHostName},
                  {"description", kDescription},
                  {"path", host},
                  {"type", "stdio"},
                  {std::string(allowed_key(family)), family == Family::chromium ? allowed.origins : allowed.extensions},
              })
             .text() +
         '\n';
}

ManifestReading read_manifest(System system, Family family, std::string_view text) {
  ManifestReading reading;
  const std::optional<Json> json = Json::parse(text);
  if (!json || !json->is(Json::Kind::object)) {
    reading.complaints.push_back({Fault::not_json, {}});
    return reading;
  }
  reading.manifest = Manifest{string_of(*json, "name"), string_of(*json, "path"), {}};
  const auto complain = [&](Fault fault, std::string detail) {
    reading.complaints.push_back({fault, std::move(detail)});
  };
  if (reading.manifest->name != kHostName) complain(Fault::name, reading.manifest->name);
  if (string_of(*json, "description").empty()) complain(Fault::description, {});
  if (!is_absolute(system, reading.manifest->path)) complain(Fault::path_relative, reading.manifest->path);
  if (string_of(*json, "type") != "stdio") complain(Fault::type, string_of(*json, "type"));
  read_allowed(family, *json, reading);
  const std::string_view others_key = allowed_key(family == Family::chromium ? Family::firefox : Family::chromium);
  for (const auto& [key, value] : json->members()) {
    if (key == others_key) {
      complain(Fault::wrong_family, key);
    } else if (key != "name" && key != "description" && key != "path" && key != "type" && key != allowed_key(family)) {
      complain(Fault::unknown_key, key);
    }
  }
  return reading;
}

}  // namespace tokumei
