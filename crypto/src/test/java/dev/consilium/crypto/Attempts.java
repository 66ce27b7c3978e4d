package dev.consilium.crypto;

import java.util.List;

/** Every way around the gate that was thought of and does not compile. */
final class Attempts {

  static final List<Attempt> ALL = List.of(
      new Attempt(
          "make a permit",
          "Object it = new DisclosurePermit(null, null, null, null, null, null, null);",
          List.of("not.def.public.cant.access")),
      new Attempt(
          "extend the permit",
          "static final class Mine extends DisclosurePermit {}",
          List.of("cant.apply.symbol", "cant.inherit.from.final")),
      new Attempt(
          "be another kind of decision of the gate",
          "static final class Mine implements DisclosureDecision {}",
          List.of("cant.inherit.from.sealed")),
      new Attempt(
          "extend the gate",
          "static final class Mine extends DisclosureGate {}",
          List.of("cant.inherit.from.final", "report.access")),
      new Attempt(
          "change a permit's recipient",
          "void it(DisclosurePermit permit) { permit.recipient = null; }",
          List.of("cant.resolve.location")),
      new Attempt(
          "copy a permit",
          "Object it(DisclosurePermit permit) { return permit.clone(); }",
          List.of("report.access")),
      new Attempt(
          "take a permit for something that can be written out and read back",
          "Object it(DisclosurePermit permit) { return (java.io.Serializable) permit; }",
          List.of("prob.found.req")),
      new Attempt(
          "make a decision of the rules",
          "Object it = new RuleDecision(null);",
          List.of("not.def.public.cant.access")),
      new Attempt(
          "extend the decision of the rules",
          "static final class Mine extends RuleDecision {}",
          List.of("cant.apply.symbol", "cant.inherit.from.final")),
      new Attempt(
          "give the gate an answer of the consents instead of the consents",
          "void it(DisclosureRequest.Builder request, PolicyDecision answer) {"
              + " request.policies(null, answer); }",
          List.of("cant.apply.symbol")),
      new Attempt(
          "make a request without its builder",
          "Object it = new DisclosureRequest(null);",
          List.of("report.access")),
      new Attempt(
          "add a recipient without a permit",
          "void it(PackageWriter writer, RecipientKey key) { writer.to(key); }",
          List.of("cant.apply.symbol")),
      new Attempt(
          "add a recipient with a yes of one's own",
          "void it(PackageWriter writer, RecipientKey key) {"
              + " writer.to(key, new Addition.Added()); }",
          List.of("cant.apply.symbol")),
      new Attempt(
          "begin a package that asks nobody about consents",
          "void it() { PackageWriter.of(null, null, null, null, null, null); }",
          List.of("cant.apply.symbol")),
      new Attempt(
          "reach the list of recipients behind the writer",
          "Object it = new Addressees(null, null, null, null);",
          List.of("cant.resolve.location")),
      new Attempt(
          "encrypt with the package's own cipher file",
          "Object it = new dev.consilium.crypto.age.AgeOutput(null, null, null);",
          List.of("package.not.visible")),
      new Attempt(
          "write a bag of one's own",
          "Object it = dev.consilium.crypto.bag.BagWriter.class;",
          List.of("package.not.visible")));

  private static final String HEAD = """
      # Around the disclosure gate

      A package is addressed to someone with a `DisclosurePermit` or not at all, and only
      `DisclosureGate` makes one. Here is every way around it that was tried, reflection aside. Each
      is a test of `AroundTheGateTest`, which also compares this page with what it tried.

      ## Does not compile, on a module path

      | a host tries to | the compiler says |
      |---|---|
      """;

  private static final String TAIL = """

      On a class path the last two do compile: every public class of a jar can be named there. They
      are no part of the public API; a host that wants this promise kept by the compiler puts
      Consilium on the module path.

      ## Is stopped when it runs

      | a host tries to | what stops it |
      |---|---|
      | put a class of its own into the gate's package, on a class path | our jars are sealed: `SecurityException`, sealing violation |
      | put a class of its own into the gate's package, on a module path | the compiler: `package.in.other.module` |
      | read a permit from JSON | Jackson finds no way to make one |
      | add a recipient with no permit at all | `NullPointerException`; nobody is added |
      | take duties off a permit | its lists cannot be changed |
      | use a permit of another recipient, dossier, case or purpose | refused: `key-bound`, `permit-dossier`, `permit-case`, `permit-purpose` |
      | use a permit before or after its time | refused: `permit-current` |
      | use a permit whose consent was withdrawn, up to the moment the package appears | refused with the consent's own rule; nothing is left behind |

      ## What a host answers for

      The gate believes the consents, the rule pack, the settings of the evaluator and the facts of
      the dossier's resources that a host gives it. They are named in the permit's basis, so that a
      reviewer can ask for them.
      """;

  /** The page that is kept in docs/gate.md. */
  static String page() {
    var rows = new StringBuilder();
    ALL.forEach(it -> rows.append("| ")
        .append(it.what())
        .append(" | `")
        .append(String.join("`, `", it.stops()))
        .append("` |\n"));
    return HEAD + rows + TAIL;
  }

  private Attempts() {}
}
