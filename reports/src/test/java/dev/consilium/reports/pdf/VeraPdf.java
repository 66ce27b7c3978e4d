package dev.consilium.reports.pdf;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.TreeSet;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.validation.validators.ValidatorFactory;

/** Asks veraPDF which rules a file breaks. */
public final class VeraPdf {

  private VeraPdf() {}

  /** Gives the failed rules of PDF/A-3a and PDF/UA-1, each once; empty for a good file. */
  // It lower-cases names in the default locale: "Integer" is unknown to it in Turkish.
  public static List<String> failures(byte[] pdf) {
    return Elsewhere.run("en", "UTC", () -> check(pdf));
  }

  private static List<String> check(byte[] pdf) {
    VeraGreenfieldFoundryProvider.initialise();
    var failed = new TreeSet<String>();
    for (var id : List.of("3a", "ua1")) {
      var flavour = PDFAFlavour.byFlavourId(id);
      try (var parser =
              Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
          var validator = ValidatorFactory.createValidator(flavour, false, 10)) {
        for (var assertion : validator.validate(parser).getTestAssertions()) {
          if (assertion.getStatus() == TestAssertion.Status.FAILED) {
            failed.add(id + " " + assertion.getRuleId().getClause() + "-"
                + assertion.getRuleId().getTestNumber() + " " + assertion.getMessage());
          }
        }
      } catch (Exception e) {
        throw new AssertionError("veraPDF stopped at " + id, e);
      }
    }
    return List.copyOf(failed);
  }
}
