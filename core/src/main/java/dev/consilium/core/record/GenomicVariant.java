package dev.consilium.core.record;

import java.math.BigDecimal;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A change found in a gene (mCODE genomic variant, LOINC 69548-6).
 *
 * @param id unique within its record
 * @param source where it was read
 * @param code the test or statement
 * @param gene the gene, HGNC where coded; null when not sent
 * @param codingChange c.HGVS; null when not sent
 * @param proteinChange p.HGVS; null when not sent
 * @param genomicChange g.HGVS; null when not sent
 * @param variation the variant's own code, such as of ClinVar; null when not sent
 * @param allelicState such as heterozygous; null when not sent
 * @param sourceClass germline or somatic; null when not sent
 * @param significance clinical significance; null when not sent
 * @param alleleFraction share of reads from 0 to 1; null when not sent
 * @param tested when; null when not sent
 */
public record GenomicVariant(
    FactId id,
    Source source,
    CodeableText code,
    @Nullable CodeableText gene,
    @Nullable String codingChange,
    @Nullable String proteinChange,
    @Nullable String genomicChange,
    @Nullable CodeableText variation,
    @Nullable CodeableText allelicState,
    @Nullable CodeableText sourceClass,
    @Nullable CodeableText significance,
    @Nullable BigDecimal alleleFraction,
    @Nullable PartialDate tested)
    implements ClinicalFact {

  /**
   * Makes a variant of which neither the place in the genome nor the allelic state is told.
   *
   * @param id unique within its record
   * @param source where it was read
   * @param code the test or statement
   * @param gene the gene; null when not sent
   * @param codingChange c.HGVS; null when not sent
   * @param proteinChange p.HGVS; null when not sent
   * @param sourceClass germline or somatic; null when not sent
   * @param significance clinical significance; null when not sent
   * @param alleleFraction share of reads from 0 to 1; null when not sent
   * @param tested when; null when not sent
   */
  public GenomicVariant(
      FactId id,
      Source source,
      CodeableText code,
      @Nullable CodeableText gene,
      @Nullable String codingChange,
      @Nullable String proteinChange,
      @Nullable CodeableText sourceClass,
      @Nullable CodeableText significance,
      @Nullable BigDecimal alleleFraction,
      @Nullable PartialDate tested) {
    this(
        id,
        source,
        code,
        gene,
        codingChange,
        proteinChange,
        null,
        null,
        null,
        sourceClass,
        significance,
        alleleFraction,
        tested);
  }

  @Override
  public @Nullable PartialDate when() {
    return tested;
  }

  @Override
  public GenomicVariant renamed(UnaryOperator<FactId> naming) {
    return new GenomicVariant(
        naming.apply(id),
        source,
        code,
        gene,
        codingChange,
        proteinChange,
        genomicChange,
        variation,
        allelicState,
        sourceClass,
        significance,
        alleleFraction,
        tested);
  }

  // A fact is a patient's: a log gets its id only.
  @Override
  public String toString() {
    return "GenomicVariant[" + id + "]";
  }
}
