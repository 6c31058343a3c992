// What the detector finds in a text of the corpus, and how often it is right.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "detector.h"

namespace tokumei {

struct Counts {
  int right = 0, spurious = 0, missed = 0;
  double precision() const { return right + spurious == 0 ? 1.0 : double(right) / (right + spurious); }
  double recall() const { return right + missed == 0 ? 1.0 : double(right) / (right + missed); }
  double f1() const {
    return right == 0 ? (spurious + missed == 0 ? 1.0 : 0.0) : 2.0 * right / (2.0 * right + spurious + missed);
  }
};

struct Found {
  std::string category;
  Span span;
  bool sure;
  bool purpose;
  Risk risk = Risk::notice;
  std::vector<std::string> reasons = {};  // ids
};

// `record` is a line of a corpus file; a draft is one that says what it discloses.
std::vector<Found> findings_in(const Detector& detector, const nlohmann::json& record);

}  // namespace tokumei
