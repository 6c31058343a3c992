// Which kinds of cues and mentions a sentence holds, whatever their order.
#pragma once

#include <bitset>
#include <span>

#include "grammar/reading.h"

namespace tokumei {

class Signs {
 public:
  Signs() = default;
  explicit Signs(std::span<const Token> tokens) { add(tokens); }
  void add(std::span<const Token> tokens) {
    for (const Token& token : tokens) roles_.set(static_cast<std::size_t>(token.role));
  }
  bool has(Role role) const { return roles_.test(static_cast<std::size_t>(role)); }
  template <typename... Roles>
  bool has_any(Roles... roles) const {
    return (has(roles) || ...);
  }
  bool has_mention() const { return has_any(Role::mention, Role::weak_mention, Role::ask); }

 private:
  std::bitset<static_cast<std::size_t>(Role::count_)> roles_;
};

}  // namespace tokumei
