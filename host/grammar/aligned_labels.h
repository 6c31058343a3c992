// Labels of a form whose letters are spaced to one width: 氏  名:, 現 住 所 ____.
#pragma once

#include "text/folded_text.h"

namespace tokumei {

// Closes the gaps inside such labels: two to five kanji that stand alone at the beginning of a line, then a colon or a
// blank to fill in. Linear time.
void close_up_labels(FoldedText& folded);

}  // namespace tokumei
