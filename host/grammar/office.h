// Whether the writer speaks as an office (Role::authority: the platform's, the police, a tax office) or only names one.
#pragma once

#include "grammar/said.h"

namespace tokumei {

// 運営事務局の田中です, サポートより, "this is Upwork Support"; not 監査法人の記事です, "we lost the previous
// administrator". In a job posting a line that holds nothing but the name is a heading.
bool speaks_as_office(const Said& name, Page page, const SentenceWords& words);
// What only an office says is said to the reader: アカウントを停止します, not 私のアカウントが停止され.
bool speaks_officially(const Said& statement);

}  // namespace tokumei
