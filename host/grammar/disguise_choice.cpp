#include "grammar/disguise_choice.h"

#include <algorithm>

namespace tokumei {
namespace {

// `some`, which are in order, and of `others`, in order as well, those that overlap none of them nor each other.
std::vector<Disguised> with(const std::vector<Disguised>& some, const std::vector<Disguised>& others) {
  std::vector<Disguised> all;
  std::uint32_t covered = 0;
  auto next = some.begin();
  for (const Disguised& one : others) {
    while (next != some.end() && next->span.end <= one.span.begin) all.push_back(*next++);
    if (one.span.begin < covered || (next != some.end() && next->span.overlaps(one.span))) continue;
    covered = one.span.end;
    all.push_back(one);
  }
  all.insert(all.end(), next, some.end());
  return all;
}

}  // namespace

std::vector<Disguised> chosen(std::vector<Disguised> found, std::vector<Disguised> joints) {
  if (found.empty() && joints.empty()) return {};
  std::sort(found.begin(), found.end(), [](const Disguised& a, const Disguised& b) {
    if (a.span.begin != b.span.begin) return a.span.begin < b.span.begin;
    return a.told != b.told ? a.told : a.span.end > b.span.end;  // what the text tells goes before what may be
  });
  const auto loose = std::stable_partition(found.begin(), found.end(), [](const Disguised& one) { return one.firm; });
  const std::vector<Disguised> firm = with({}, {found.begin(), loose});
  const std::vector<Disguised> words = with(firm, {loose, found.end()});
  // "y o u r m a i l": Latin words stay apart.
  std::erase_if(joints, [&, word = words.begin()](const Disguised& joint) mutable {
    while (word != words.end() && word->span.end < joint.span.begin) ++word;
    return joint.language == Language::en && word != words.end() &&
           (word->span.end == joint.span.begin || word->span.begin == joint.span.end ||
            (std::next(word) != words.end() && std::next(word)->span.begin == joint.span.end));
  });
  return with(words, joints);
}

}  // namespace tokumei
