#include "rules/rule_image.h"

#include <cstring>
#include <tuple>
#include <type_traits>
#include <utility>

namespace tokumei {
namespace {

// Tables lie at multiples of this.
constexpr std::size_t kAlignment = sizeof(std::uint64_t);

template <typename T>
concept Plain = std::is_arithmetic_v<T> || std::is_enum_v<T>;
template <typename T>
concept IsTable = requires(const T& value) {
  value.view();
};
template <typename T>
concept IsOptional = requires(const T& value) {
  value.has_value();
};
template <typename T>
concept IsPair = requires(const T& value) {
  value.first;
};
template <typename T>
concept IsMap = requires {
  typename T::mapped_type;
};
template <typename T>
concept IsArray = requires {
  std::tuple_size<T>::value;
}
&&!IsPair<T>;
template <typename T>
concept IsList = requires(T& value) {
  value.resize(1);
};

}  // namespace

// What each whole is made of: the one list that writing and reading share.
template <typename T>
auto RuleImage::fields(T& whole) {
  using Whole = std::remove_const_t<T>;
  if constexpr (std::is_same_v<Whole, RuleBook>) {
    return std::tie(whole.version_, whole.categories_, whole.meanings_, whole.places_, whole.matcher_, whole.examples_,
                    whole.disguised_words_, whole.pictures_, whole.risk_rows_, whole.drafts_, whole.draft_words_,
                    whole.sentence_words_, whole.cipher_words_, whole.opinion_weights_, whole.draft_weights_,
                    whole.sentence_weights_, whole.notes_, whole.replies_, whole.sites_, whole.goods_sites_);
  } else if constexpr (std::is_same_v<Whole, PhraseMatcher>) {
    return std::tie(whole.pages_, whole.symbols_, whole.cells_, whole.endings_, whole.meanings_);
  } else if constexpr (std::is_same_v<Whole, ClassWeights>) {
    return std::tie(whole.features_, whole.rows_, whole.slots_);
  } else if constexpr (std::is_same_v<Whole, DraftPhrases>) {
    return std::tie(whole.cues_, whole.matcher_);
  } else if constexpr (std::is_base_of_v<WordKinds, Whole>) {
    return std::tie(whole.slots_, whole.text_, whole.beginnings_, whole.ends_, whole.longest_);
  } else if constexpr (std::is_same_v<Whole, CipherWords>) {
    return std::tie(whole.masks_, whole.groups_, whole.words_, whole.text_);
  } else if constexpr (std::is_same_v<Whole, DisguisedWords>) {
    return std::tie(whole.words_, whole.text_, whole.nodes_, whole.first_);
  } else if constexpr (std::is_same_v<Whole, Picture>) {
    return std::tie(whole.ordinary, whole.category);
  } else if constexpr (std::is_same_v<Whole, Category>) {
    return std::tie(whole.name, whole.channel, whole.oblique, whole.relative, whole.picture, whole.pictured,
                    whole.numbered, whole.secret, whole.lent, whole.signed_, whole.held, whole.account, whole.filled_in,
                    whole.handed_over, whole.of_persons, whole.circumstance, whole.kinds, whole.texts);
  } else if constexpr (std::is_same_v<Whole, CategoryTexts>) {
    return std::tie(whole.name, whole.about, whole.advice, whole.reply, whole.in_reply);
  } else if constexpr (std::is_same_v<Whole, FittingText>) {
    return std::tie(whole.sites, whole.stages, whole.kinds, whole.contact, whole.contact_allowed, whole.purpose,
                    whole.goods, whole.text);
  } else if constexpr (std::is_same_v<Whole, Kind>) {
    return std::tie(whole.name, whole.words);
  } else if constexpr (std::is_same_v<Whole, ReplyTexts>) {
    return std::tie(whole.several, whole.several_grave, whole.joint, whole.last_joint, whole.more, whole.wary_sites,
                    whole.wary);
  } else if constexpr (std::is_same_v<Whole, RiskRow>) {
    return std::tie(whole.categories, whole.stages, whole.purpose, whole.contact_allowed, whole.risk, whole.why);
  } else {
    static_assert(std::is_same_v<Whole, Example>);
    return std::tie(whole.text, whole.quote, whole.asked, whole.language, whole.category);
  }
}

class RuleImage::Writer {
 public:
  template <typename T>
  void put(const T& value) {
    if constexpr (Plain<T>) {
      bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
    } else if constexpr (IsTable<T>) {
      put(std::uint64_t{value.size()});
      align();
      const auto all = std::as_bytes(value.view());
      bytes.append(reinterpret_cast<const char*>(all.data()), all.size());
    } else if constexpr (IsOptional<T>) {
      put(value.has_value());
      if (value) put(*value);
    } else if constexpr (IsPair<T>) {
      put(value.first);
      put(value.second);
    } else if constexpr (IsMap<T> || IsList<T>) {
      put(std::uint64_t{value.size()});
      for (const auto& one : value) put(one);
    } else if constexpr (IsArray<T>) {
      for (const auto& one : value) put(one);
    } else {
      std::apply([&](const auto&... field) { (put(field), ...); }, fields(value));
    }
  }
  void align() { bytes.resize((bytes.size() + kAlignment - 1) / kAlignment * kAlignment); }

  std::string bytes;
};

class RuleImage::Reader {
 public:
  explicit Reader(std::span<const std::byte> image) : image_(image) {}

  template <typename T>
  void get(T& value) {
    if constexpr (Plain<T>) {
      std::memcpy(&value, image_.data() + at_, sizeof value);
      at_ += sizeof value;
    } else if constexpr (IsTable<T>) {
      using Value = typename decltype(value.view())::value_type;
      const std::size_t count = size();
      at_ = (at_ + kAlignment - 1) / kAlignment * kAlignment;
      value = T::of_image({reinterpret_cast<const Value*>(image_.data() + at_), count});
      at_ += count * sizeof(Value);
    } else if constexpr (IsOptional<T>) {
      bool there = false;
      get(there);
      if (there) get(value.emplace());
    } else if constexpr (IsMap<T>) {
      for (std::size_t left = size(); left > 0; --left) {
        typename T::key_type key;
        get(key);
        get(value[std::move(key)]);
      }
    } else if constexpr (IsList<T>) {
      value.resize(size());
      for (auto& one : value) get(one);
    } else if constexpr (IsArray<T>) {
      for (auto& one : value) get(one);
    } else {
      std::apply([&](auto&... field) { (get(field), ...); }, fields(value));
    }
  }

 private:
  std::size_t size() {
    std::uint64_t count = 0;
    get(count);
    return count;
  }

  std::span<const std::byte> image_;
  std::size_t at_ = 0;
};

std::string RuleImage::write(const RuleBook& book) {
  Writer writer;
  writer.put(book);
  writer.align();
  return std::move(writer.bytes);
}

RuleBook RuleImage::read(std::span<const std::uint64_t> image) {
  RuleBook book;
  Reader(std::as_bytes(image)).get(book);
  return book;
}

}  // namespace tokumei
