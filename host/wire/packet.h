// Packets: a uint32 length in native byte order, then that many bytes. Pure: no file, no clock, no JSON.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tokumei {

// Gathers packets out of bytes that arrive in any slicing.
class PacketReader {
 public:
  explicit PacketReader(std::uint32_t limit) : limit_(limit) {}

  enum class State {
    reading,     // needs more bytes, or has packets to take
    bad_length,  // a length over the limit was read: nothing behind it can be understood, feed ignores all
  };

  // Takes all of `bytes`. Returns the state after them.
  State feed(std::string_view bytes);

  // The next complete packet's body, in order of arrival; nullopt when there is none yet. Bodies may be empty.
  std::optional<std::string> take();

  // Whether bytes of an unfinished packet are held: end of input now is a truncation.
  bool in_packet() const { return state_ == State::reading && at_ < buffer_.size(); }

  State state() const { return state_; }
  std::uint32_t bad_length() const { return bad_length_; }

 private:
  void check_length();

  std::uint32_t limit_;
  std::string buffer_;
  std::size_t at_ = 0;  // begin of the first packet not taken
  State state_ = State::reading;
  std::uint32_t bad_length_ = 0;
};

// The bytes of one packet. `body` is at most 4 GiB - 1; what may be sent is the caller's to check.
std::string packet(std::string_view body);

}  // namespace tokumei
