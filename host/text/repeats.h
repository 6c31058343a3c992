// Texts made of one piece that stands there thousands of times. Nobody reads them to the end, and nobody has to.
#pragma once

#include "text/folded_text.h"

namespace tokumei {

// Where a text that is longer than anything people write says the same piece over and over, takes whole pieces out of
// the middle of the run: what stands before it and behind it stands beside a thousand bytes of it, as before. Texts of
// ordinary length stay as they are. Linear time, and little of it.
void cut_repeats(FoldedText& folded);

}  // namespace tokumei
