package dev.consilium.core.triage;

import dev.consilium.core.dossier.ConceptSets;
import dev.consilium.core.record.GenomicVariant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/** E11: a variant's gene against its HGVS name, and reports of one variant against each other. */
final class VariantChecks {

  // The gene stands in brackets between transcript and change: NM_...(GENE):c....
  private static final Pattern GENE = Pattern.compile("\\(([A-Za-z][A-Za-z0-9-]*)\\):");
  private static final Pattern SHORT = Pattern.compile("([A-Z*])(\\d{1,6})([A-Z*])");
  private static final Pattern LONG =
      Pattern.compile("([A-Z][a-z]{2})(\\d{1,6})([A-Z][a-z]{2}|\\*)");
  private static final Map<String, String> RESIDUES = Map.ofEntries(
      Map.entry("Ala", "A"),
      Map.entry("Arg", "R"),
      Map.entry("Asn", "N"),
      Map.entry("Asp", "D"),
      Map.entry("Cys", "C"),
      Map.entry("Gln", "Q"),
      Map.entry("Glu", "E"),
      Map.entry("Gly", "G"),
      Map.entry("His", "H"),
      Map.entry("Ile", "I"),
      Map.entry("Leu", "L"),
      Map.entry("Lys", "K"),
      Map.entry("Met", "M"),
      Map.entry("Phe", "F"),
      Map.entry("Pro", "P"),
      Map.entry("Ser", "S"),
      Map.entry("Thr", "T"),
      Map.entry("Trp", "W"),
      Map.entry("Tyr", "Y"),
      Map.entry("Val", "V"),
      Map.entry("Ter", "*"),
      Map.entry("*", "*"));

  private VariantChecks() {}

  static Verdict gene(CheckInput input) {
    var looked = new ArrayList<GenomicVariant>();
    var found = new ArrayList<Found>();
    for (var it : input.facts(GenomicVariant.class)) {
      var named = it.codingChange() == null ? "" : it.codingChange();
      var match = GENE.matcher(named);
      if (match.find() && it.gene() != null) {
        looked.add(it);
        if (!genes(it).contains(match.group(1).toUpperCase(Locale.ROOT))) {
          found.add(Found.at(it, "gene", "is not the gene that the HGVS name says"));
        }
      }
    }
    return Verdict.of(looked, "a variant with a gene and an HGVS name that says one", found);
  }

  static Verdict protein(CheckInput input) {
    return pairs(
        input,
        "proteinChange",
        "another protein change for the same coding change",
        (one, other) -> protein(one).isPresent()
            && protein(other).isPresent()
            && !protein(one).equals(protein(other)));
  }

  static Verdict origin(CheckInput input) {
    return pairs(
        input,
        "sourceClass",
        "germline here and somatic there",
        (one, other) -> isInherited(input, one, other) || isInherited(input, other, one));
  }

  private static boolean isInherited(CheckInput input, GenomicVariant one, GenomicVariant other) {
    return isOf(input, "variant-germline", one) && isOf(input, "variant-somatic", other);
  }

  private static Verdict pairs(
      CheckInput input,
      String path,
      String what,
      BiPredicate<GenomicVariant, GenomicVariant> contradict) {
    var all = input.facts(GenomicVariant.class).stream()
        .filter(it -> it.gene() != null && it.codingChange() != null)
        .toList();
    var found = new ArrayList<Found>();
    for (var first = 0; first < all.size(); first++) {
      for (var other : all.subList(first + 1, all.size())) {
        var one = all.get(first);
        if (isSame(one, other) && contradict.test(one, other)) {
          found.add(Found.at(one, path, what + " in " + other.id(), other));
        }
      }
    }
    return Verdict.of(all, "a variant with gene and coding change", found);
  }

  private static boolean isSame(GenomicVariant one, GenomicVariant other) {
    return change(one).equals(change(other))
        && genes(one).stream().anyMatch(genes(other)::contains);
  }

  private static String change(GenomicVariant it) {
    var text = it.codingChange() == null ? "" : it.codingChange();
    return text.substring(text.lastIndexOf(':') + 1).strip();
  }

  private static boolean isOf(CheckInput input, String set, GenomicVariant it) {
    return it.sourceClass() != null && input.is(set, it.sourceClass());
  }

  private static List<String> genes(GenomicVariant it) {
    var gene = it.gene();
    return gene == null
        ? List.of()
        : List.of(ConceptSets.words(gene).strip().toUpperCase(Locale.ROOT).split("[ |]+", -1));
  }

  // Substitutions only: what is not understood is not compared.
  private static Optional<String> protein(GenomicVariant it) {
    var text = it.proteinChange() == null ? "" : it.proteinChange();
    var plain = text.substring(text.lastIndexOf(':') + 1).replaceAll("p\\.|[()\\s]", "");
    if (SHORT.matcher(plain).matches()) {
      return Optional.of(plain);
    }
    var match = LONG.matcher(plain);
    if (!match.matches()) {
      return Optional.empty();
    }
    var from = RESIDUES.get(match.group(1));
    var to = RESIDUES.get(match.group(3));
    return from == null || to == null ? Optional.empty() : Optional.of(from + match.group(2) + to);
  }
}
