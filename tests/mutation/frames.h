// Sentences in which a phrase of a role decides by itself: what each phrase of the rules must be good for.
#pragma once

#include <span>
#include <string_view>

#include "rules/rule_book.h"

namespace tokumei {

struct Frame {
  std::string_view text;  // {} stands for the phrase, {+} for one that makes a mention with it (of partner_of its role)
  bool asked = true;      // whether something is asked with the phrase in it
  Page page = Page::message;
  std::string_view before = {};    // a message before it in the thread
  std::string_view question = {};  // what the worker wrote right before
};

// The role that makes a mention with this one, within a category; Role::count_ if there is none.
Role partner_of(Role role);

// Mentions, asks and the like name their own category; all other roles are tried on the words the frame names.
std::span<const Frame> frames_of(Language language, Role role);

}  // namespace tokumei
