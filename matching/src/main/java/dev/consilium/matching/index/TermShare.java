package dev.consilium.matching.index;

import dev.consilium.matching.profile.CaseCode;
import java.util.List;

/**
 * What one shared term adds to a specialist's similarity.
 *
 * @param term as indexed
 * @param codes the case's codes that became this term, in order
 * @param weight of the term in the case, thousandths
 * @param part of the cosine; its share of the whole is what it explains
 * @param cases how many cases the specialist counts; 0 when the count is unknown
 */
public record TermShare(String term, List<CaseCode> codes, int weight, double part, int cases) {

  // The copy keeps a later change to the caller's list away from the share.
  public TermShare {
    codes = List.copyOf(codes);
  }

  // A term is a patient's code.
  @Override
  public String toString() {
    return "TermShare";
  }
}
