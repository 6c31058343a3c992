#include "tests/support/ordinary_messages.h"

#include <iterator>
#include <string_view>
#include <utility>

namespace tokumei {
namespace {

constexpr std::size_t kCharacters = 500;

constexpr std::string_view kSentences[] = {
    "ご応募ありがとうございます。",
    "編集部の田中と申します。",
    "ポートフォリオを拝見し、とても丁寧なお仕事をされる方だと感じました。",
    "今回お願いしたいのは、暮らしに関するコラムの執筆です。",
    "文字数は一本あたり二千字ほどで、月に四本を想定しております。",
    "構成案はこちらで用意しますので、肉付けをお願いするイメージです。",
    "報酬は一文字一円から始め、三か月ごとに見直します。",
    "納期は発注から一週間を目安にしております。",
    "修正は二回までお願いすることがあります。",
    "お手数ですが、選考の参考にしたいので、年齢とお住まいの都道府県を教えていただけますでしょうか。",
    "契約後のやり取りはLINEで行っております。",
    "応募時は以下をご記入ください。\n・お名前\n・稼働できる時間\n",
    "テーマの一覧は契約後にお送りします。",
    "ご不明な点がございましたら、こちらのメッセージでお気軽にお尋ねください。",
};

std::string letter_from(std::size_t sentence) {
  std::string text;
  for (std::size_t characters = 0;; ++sentence) {
    for (const char c : kSentences[sentence % std::size(kSentences)]) {
      if ((static_cast<unsigned char>(c) & 0xC0) != 0x80 && ++characters > kCharacters) return text;
      text += c;
    }
  }
}

std::string packet_of(std::string_view text) {
  std::string packet = R"({"v":1,"id":"1","type":"check","messages":[{"id":"m","speaker":"client","text":")";
  for (const char c : text) packet += c == '\n' ? std::string("\\n") : std::string(1, c);
  return packet + R"("}]})";
}

}  // namespace

const std::vector<OrdinaryMessage>& ordinary_messages() {
  static const std::vector<OrdinaryMessage> all = [] {
    std::vector<OrdinaryMessage> result;
    for (std::size_t first = 0; first < std::size(kSentences); ++first) {
      std::string text = letter_from(first);
      std::string packet = packet_of(text);
      result.push_back({{"m", Speaker::client, std::move(text)}, std::move(packet)});
    }
    return result;
  }();
  return all;
}

}  // namespace tokumei
