package dev.consilium.core.quality;

import dev.consilium.core.Finding;
import dev.consilium.core.MalformedRecordException;
import dev.consilium.core.json.LocatedObject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * Why advice was not implemented: codes as data, with version, source and date.
 *
 * @param id names the table
 * @param version its version
 * @param source where the codes come from
 * @param date day of this version
 * @param reasons in the order in which they are offered
 */
public record NonImplementationReasons(
    String id, String version, String source, LocalDate date, List<Reason> reasons) {

  private static final String KIND = "consilium.non-implementation-reasons";

  // Two reasons of one code would be counted as one.
  public NonImplementationReasons {
    reasons = List.copyOf(reasons);
    var codes = new HashSet<String>();
    for (var reason : reasons) {
      if (!codes.add(reason.code())) {
        throw new IllegalArgumentException("Reasons " + id + ": code " + reason.code()
            + " occurs twice [code-unique]. Keep one of the two.");
      }
    }
  }

  /**
   * One reason.
   *
   * @param code in lower-case-with-dashes
   * @param group coverage, clinical, patient, course, completed or unknown
   * @param text what it means, as a sentence
   */
  public record Reason(String code, String group, String text) {}

  /**
   * Gives the table that ships with this library: 20 codes.
   *
   * @return the standard table
   */
  public static NonImplementationReasons standard() {
    return read(
        LocatedObject.resource(NonImplementationReasons.class, "non-implementation-reasons.json"));
  }

  /**
   * Reads a host's own table.
   *
   * @param json a table of schema 1
   * @return the table
   * @throws dev.consilium.core.MalformedRecordException if it is none; the message says where
   */
  public static NonImplementationReasons read(byte[] json) {
    return LocatedObject.table(
        json,
        KIND,
        MalformedRecordException::new,
        root -> new NonImplementationReasons(
            root.text("id"),
            root.text("version"),
            root.text("source"),
            root.value("date", LocalDate::parse),
            root.objects(
                "reasons", it -> new Reason(it.text("code"), it.text("group"), it.text("text")))));
  }

  /**
   * Finds a reason.
   *
   * @param code any text
   * @return the reason; empty when the table has none of this code
   */
  public Optional<Reason> find(String code) {
    return reasons.stream().filter(it -> it.code().equals(code)).findFirst();
  }

  /**
   * Checks an answer against the table.
   *
   * @param answer what became of the advice
   * @return what is the matter; empty when nothing is
   */
  public List<Finding> check(FollowThrough answer) {
    var findings = new ArrayList<Finding>();
    var where = "follow-through day " + answer.point().days();
    boolean given = !answer.reason().isEmpty();
    if (given && find(answer.reason()).isEmpty()) {
      findings.add(
          finding("reason-known", where, "its reason is not in " + id, "Use a code of the table."));
    }
    boolean followed = answer.patient() == FollowThrough.Adoption.FOLLOWED
        && answer.physician() == FollowThrough.Adoption.FOLLOWED;
    if (given && followed) {
      findings.add(finding(
          "reason-fits", where, "a reason is given and all was followed", "Drop one of the two."));
    }
    boolean refused = answer.patient() == FollowThrough.Adoption.NOT_FOLLOWED
        || answer.physician() == FollowThrough.Adoption.NOT_FOLLOWED;
    if (!given && refused) {
      findings.add(finding(
          "reason-given", where, "it was not followed and no reason is given", "Ask for it."));
    }
    return findings;
  }

  private static Finding finding(String rule, String where, String found, String remedy) {
    return new Finding(Finding.Severity.SHOULD, rule, where, found, remedy, List.of());
  }
}
