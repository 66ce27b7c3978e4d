package dev.consilium.matching.index;

import dev.consilium.matching.profile.CaseCode;
import java.util.ArrayList;
import java.util.List;

/** One term of a question, the case codes it comes from, and their largest weight. */
record QueryTerm(String term, List<CaseCode> codes, int weight) {

  static QueryTerm and(QueryTerm one, QueryTerm other) {
    var codes = new ArrayList<>(one.codes);
    codes.addAll(other.codes);
    return new QueryTerm(one.term, List.copyOf(codes), Math.max(one.weight, other.weight));
  }
}
