#include "wire/packet.h"

#include <cstring>

namespace tokumei {
namespace {

constexpr std::size_t kHeader = sizeof(std::uint32_t);

std::uint32_t length_at(const std::string& bytes, std::size_t at) {
  std::uint32_t length = 0;
  std::memcpy(&length, bytes.data() + at, kHeader);
  return length;
}

}  // namespace

PacketReader::State PacketReader::feed(std::string_view bytes) {
  if (state_ == State::bad_length) return state_;
  if (at_ > 0 && at_ == buffer_.size()) {
    buffer_.clear();
    at_ = 0;
  }
  buffer_.append(bytes);
  check_length();
  return state_;
}

std::optional<std::string> PacketReader::take() {
  if (buffer_.size() - at_ < kHeader) return std::nullopt;
  const std::uint32_t length = length_at(buffer_, at_);
  if (length > limit_ || buffer_.size() - at_ - kHeader < length) return std::nullopt;
  std::string body = buffer_.substr(at_ + kHeader, length);
  at_ += kHeader + length;
  if (at_ > limit_) {  // keep the buffer from growing with the conversation
    buffer_.erase(0, at_);
    at_ = 0;
  }
  check_length();
  return body;
}

// Looks at the length of the first packet not taken; those behind complete packets are looked at when they come first.
void PacketReader::check_length() {
  if (buffer_.size() - at_ < kHeader) return;
  const std::uint32_t length = length_at(buffer_, at_);
  if (length <= limit_) return;
  state_ = State::bad_length;
  bad_length_ = length;
}

std::string packet(std::string_view body) {
  const auto length = static_cast<std::uint32_t>(body.size());
  std::string bytes(kHeader, '\0');
  std::memcpy(bytes.data(), &length, kHeader);
  bytes += body;
  return bytes;
}

}  // namespace tokumei
