#include "wire/packet.h"

#include <gtest/gtest.h>

#include <cstring>
#include <random>
#include <vector>

namespace tokumei {
namespace {

constexpr std::uint32_t kLimit = 64;

std::string header(std::uint32_t length) {
  std::string bytes(4, '\0');
  std::memcpy(bytes.data(), &length, 4);
  return bytes;
}

std::vector<std::string> all(PacketReader& reader) {
  std::vector<std::string> bodies;
  while (auto body = reader.take()) bodies.push_back(*body);
  return bodies;
}

TEST(PacketReader, EverySplitPointOfTwoPackets) {
  const std::string bytes = packet("{\"本名\":1}") + packet("😊");
  for (std::size_t split = 0; split <= bytes.size(); ++split) {
    PacketReader reader(kLimit);
    reader.feed(bytes.substr(0, split));
    std::vector<std::string> bodies = all(reader);
    reader.feed(bytes.substr(split));
    for (const std::string& body : all(reader)) bodies.push_back(body);
    EXPECT_EQ(bodies, (std::vector<std::string>{"{\"本名\":1}", "😊"})) << split;
    EXPECT_FALSE(reader.in_packet());
  }
}

TEST(PacketReader, ByteByByteAndAllAtOnce) {
  std::string bytes;
  for (int i = 0; i < 50; ++i) bytes += packet(std::string(static_cast<std::size_t>(i), 'x'));
  PacketReader slow(kLimit), fast(kLimit);
  std::vector<std::string> one;
  for (const char c : bytes) {
    slow.feed({&c, 1});
    for (const std::string& body : all(slow)) one.push_back(body);
  }
  fast.feed(bytes);
  EXPECT_EQ(one, all(fast));
  EXPECT_EQ(one.size(), 50U);
}

TEST(PacketReader, LengthsAtTheLimit) {
  for (const std::uint32_t length : {0U, 1U, kLimit}) {
    PacketReader reader(kLimit);
    EXPECT_EQ(reader.feed(packet(std::string(length, 'a'))), PacketReader::State::reading);
    EXPECT_EQ(all(reader), std::vector<std::string>{std::string(length, 'a')});
  }
  for (const std::uint32_t length : {kLimit + 1, 0xFFFFFFFFU}) {
    PacketReader reader(kLimit);
    EXPECT_EQ(reader.feed(header(length)), PacketReader::State::bad_length);
    EXPECT_EQ(reader.bad_length(), length);
    EXPECT_TRUE(all(reader).empty());
    EXPECT_EQ(reader.feed(packet("{}")), PacketReader::State::bad_length) << "nothing behind it is understood";
  }
}

TEST(PacketReader, GoodPacketsBeforeABadLengthAreTaken) {
  PacketReader reader(kLimit);
  reader.feed(packet("a") + packet("b") + header(kLimit + 1) + "junk");
  EXPECT_EQ(all(reader), (std::vector<std::string>{"a", "b"}));
  EXPECT_EQ(reader.state(), PacketReader::State::bad_length);
}

TEST(PacketReader, EndOfInputAtEveryOffset) {
  const std::string bytes = packet("abc");
  for (std::size_t end = 0; end <= bytes.size(); ++end) {
    PacketReader reader(kLimit);
    reader.feed(bytes.substr(0, end));
    const bool whole = end == bytes.size();
    EXPECT_EQ(all(reader).size(), whole ? 1U : 0U);
    EXPECT_EQ(reader.in_packet(), end > 0 && !whole) << end;
  }
}

TEST(PacketReader, RandomSlicingLosesNothing) {
  std::mt19937 random(5);
  for (int round = 0; round < 200; ++round) {
    std::vector<std::string> sent;
    std::string bytes;
    for (unsigned i = 0; i < random() % 8; ++i) {
      sent.emplace_back(random() % kLimit, static_cast<char>(random() % 256));
      bytes += packet(sent.back());
    }
    PacketReader reader(kLimit);
    std::vector<std::string> got;
    for (std::size_t at = 0; at < bytes.size();) {
      const std::size_t size = std::min<std::size_t>(random() % 9 + 1, bytes.size() - at);
      reader.feed(std::string_view(bytes).substr(at, size));
      at += size;
      for (const std::string& body : all(reader)) got.push_back(body);
    }
    ASSERT_EQ(got, sent);
  }
}

}  // namespace
}  // namespace tokumei
