// Of all that looks like a disguised word, what is taken for one.
#pragma once

#include <vector>

#include "grammar/disguise.h"

namespace tokumei {

// The leftmost and longest of `found`, what is firm before what is not; and the joints of rows of letters where no word
// stands. In order, not overlapping.
std::vector<Disguised> chosen(std::vector<Disguised> found, std::vector<Disguised> joints);

}  // namespace tokumei
