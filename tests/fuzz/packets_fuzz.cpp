// Bytes from a pipe, in any slices: the packets are the same as of one slice.
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <vector>

#include "wire/packet.h"

namespace {

using tokumei::PacketReader;
constexpr std::uint32_t kLimit = 200;

std::vector<std::string> take_all(PacketReader& reader) {
  std::vector<std::string> packets;
  while (auto body = reader.take()) packets.push_back(*body);
  return packets;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 1) return 0;
  const std::size_t slice = 1 + data[0] % 16;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);

  PacketReader at_once(kLimit), in_slices(kLimit);
  at_once.feed(bytes);
  std::vector<std::string> sliced;
  for (std::size_t at = 0; at < bytes.size(); at += slice) {
    in_slices.feed(bytes.substr(at, slice));
    for (std::string& body : take_all(in_slices)) sliced.push_back(std::move(body));
  }
  const std::vector<std::string> whole = take_all(at_once);
  if (whole != sliced || at_once.state() != in_slices.state() || at_once.in_packet() != in_slices.in_packet())
    std::abort();

  std::size_t taken = 0;
  for (const std::string& body : whole) {
    if (body.size() > kLimit || bytes.substr(taken, body.size() + 4) != tokumei::packet(body)) std::abort();
    taken += body.size() + 4;
  }
  return 0;
}
