// Every size limit of the host, with its reason. Each has a test that trips it (tests/host, tests/process).
// Not named limits.h: that would hide the C library's header of that name from everything that has host/ on its path.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>

namespace tokumei::limits {

// Chromium and Firefox close the port when a host sends more than this in one packet.
inline constexpr std::uint32_t kReplyBytes = 1'048'576;

// What the host takes in one packet. Chromium itself stops at 64 MiB; pages of text are far below 1 MiB.
inline constexpr std::uint32_t kQueryBytes = 1'048'576;

// UTF-8 bytes of one message: ten times the longest posting seen.
inline constexpr std::size_t kMessageBytes = 65'536;

// Messages in one query: more than a screen of any marketplace shows.
inline constexpr std::size_t kMessages = 256;

// Queries being read at once: a page sends one at a time, eight tabs may meet.
inline constexpr std::size_t kInFlight = 8;

// UTF-8 bytes of the id of a query or message: a reply repeats it, and a reply has a limit too.
inline constexpr std::size_t kIdBytes = 1024;

// Nesting of a query: ours is five deep. A guard against stacks built out of brackets.
inline constexpr int kJsonDepth = 32;

// Own phrases and own data in one query.
inline constexpr std::size_t kOwnPhrases = 256;

// A host that heard nothing for this long was forgotten by its browser.
inline constexpr std::chrono::minutes kSilence{30};

}  // namespace tokumei::limits
