package dev.consilium.core.opinion;

import static dev.consilium.core.opinion.SampleOpinion.AUTHOR;
import static dev.consilium.core.opinion.SampleOpinion.AUTHOR_PERSON;
import static dev.consilium.core.opinion.SampleOpinion.DAY;
import static dev.consilium.core.opinion.SampleOpinion.NOON;
import static dev.consilium.core.opinion.SampleOpinion.REVIEWER;
import static dev.consilium.core.opinion.SampleOpinion.hash;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.consilium.core.Coding;
import dev.consilium.core.PartyId;
import dev.consilium.core.assistance.AiArtifact;
import dev.consilium.core.assistance.AiOrigin;
import dev.consilium.core.assistance.AiStatement;
import dev.consilium.core.assistance.AiTool;
import dev.consilium.core.assistance.ContributionKind;
import dev.consilium.core.assistance.ModelCard;
import dev.consilium.core.assistance.VerifiedContribution;
import dev.consilium.core.record.CodeableText;
import dev.consilium.core.record.PartialDate;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

class OpinionJsonProperties {

  private static final String ALPHABET =
      "aZ019 .,;:'\"\\/{}[]<>&\n\r\tİıßğé漢字עם\u200f\u0301\u2028\u2029\u007f\ud83d\ude00";

  @Property
  void readsBackWhateverItWrote(@ForAll("opinions") Opinion opinion) {
    var json = OpinionJson.write(opinion);

    var read = OpinionJson.read(json);

    assertThat(SampleOpinion.sections(read)).isEqualTo(SampleOpinion.sections(opinion));
    assertThat(OpinionJson.write(read)).isEqualTo(json);
    assertThat(read.hash()).isEqualTo(opinion.hash());
  }

  @Property
  void saysTheSameToEveryJsonReader(@ForAll("opinions") Opinion opinion) throws IOException {
    var tree = JsonMapper.builder().build().readTree(OpinionJson.write(opinion));

    assertThat(tree.path("summary").asText()).isEqualTo(opinion.summary());
    assertThat(CanonicalJson.bytes(tree)).isEqualTo(OpinionJson.write(opinion));
  }

  @Property
  void readsBackWhateverAddendumItWrote(@ForAll long seed) {
    var random = new Random(seed);
    var sample = SampleOpinion.followUp(SampleOpinion.complete());
    var id = words(random);
    var addendum = new FollowUpAnswer(
        words(random),
        sample.basis(),
        new FollowUpAnswer.Asked(id, AUTHOR, DAY, words(random)),
        random.nextBoolean()
            ? new Answer.Answered(id, words(random))
            : new Answer.NotAnswerable(id, words(random)),
        random.nextBoolean()
            ? List.of()
            : List.of(new Reference(
                words(random),
                pick(random, Reference.Kind.values()),
                words(random),
                words(random))),
        random.nextBoolean() ? sample.ai() : new AiStatement.Used(List.of(contribution(random))),
        AUTHOR,
        words(random),
        DAY.plusDays(random.nextInt(100)),
        "tr");

    var read = OpinionJson.readAddendum(OpinionJson.write(addendum));

    assertThat(read).isEqualTo(addendum);
    assertThat(read.hash()).isEqualTo(addendum.hash());
  }

  @Property(tries = 50)
  void sortsMembersByTheirCodeUnits(@ForAll Map<Integer, Boolean> members) {
    var tree = JsonMapper.builder().build().createObjectNode();
    members.forEach((name, value) -> tree.put("m" + name, value));

    var text = new String(CanonicalJson.bytes(tree), java.nio.charset.StandardCharsets.UTF_8);

    var names = members.keySet().stream().map(it -> "\"m" + it + "\"").sorted().toList();
    assertThat(List.of(text.split("[{,:}]", -1)).stream().filter(it -> it.startsWith("\"")))
        .containsExactlyElementsOf(names);
  }

  @Provide
  Arbitrary<Opinion> opinions() {
    return Arbitraries.longs().map(seed -> opinion(new Random(seed)));
  }

  private static Opinion opinion(Random random) {
    var panel = random.nextBoolean();
    var category = pick(random, TreatmentCategory.values());
    var procedure = category == TreatmentCategory.INDETERMINATE
        ? TreatmentOpinion.Procedure.DEFERRED
        : pick(random, TreatmentOpinion.Procedure.values());
    var stance = pick(random, PanelReport.Stance.values());
    var member = new PartyId("member-1");
    var draft = SampleOpinion.changed()
        .summary(words(random))
        .records(new RecordsReviewed(
            List.of(
                new RecordsReviewed.Reviewed(
                    words(random), words(random), hash("a"), date(random), "s", "tr"),
                new RecordsReviewed.Reviewed("p", "t", hash("b"), null, words(random), "de")),
            random.nextBoolean()
                ? List.of()
                : List.of(new RecordsReviewed.Missing(
                    words(random), random.nextBoolean(), words(random)))))
        .initial(new InitialOpinion(
            coded(random),
            words(random),
            random.nextBoolean() ? null : coded(random),
            words(random),
            date(random),
            NOON.plusNanos(random.nextInt(1_000_000_000))))
        .reReads(List.of(new ReRead(
            pick(random, ReRead.Kind.values()),
            words(random),
            words(random),
            pick(random, ReRead.Discrepancy.values()))))
        .diagnosis(
            new DiagnosisOpinion(coded(random), pick(random, Certainty.values()), words(random)))
        .treatment(new TreatmentOpinion(words(random), procedure))
        .change(new ChangeAssessment(
            pick(random, DiagnosisCategory.values()),
            category,
            category == TreatmentCategory.CHANGED
                ? EnumSet.of(
                    pick(random, TreatmentChange.values()), pick(random, TreatmentChange.values()))
                : EnumSet.noneOf(TreatmentChange.class),
            pick(random, ClinicalImpact.values()),
            REVIEWER,
            NOON))
        .options(new Options(
            List.of(new Options.Alternative(
                words(random),
                pick(random, Options.Kind.values()),
                List.of(words(random)),
                List.of())),
            random.nextBoolean() ? "" : words(random)))
        .furtherTests(List.of(new FurtherTest(coded(random), words(random), random.nextBoolean())))
        .trials(List.of(new ClinicalTrial(words(random), words(random), words(random), DAY)))
        .urgency(new Urgency(
            random.nextBoolean() ? Urgency.Level.ROUTINE : Urgency.Level.URGENT,
            random.nextBoolean() ? null : DAY,
            words(random)))
        .recommendations(List.of(new Recommendation(
            words(random),
            words(random),
            pick(random, Certainty.values()),
            pick(random, Recommendation.Strength.values()),
            random.nextBoolean() ? List.of() : List.of("r1"),
            evidence(random))))
        .ai(
            random.nextBoolean()
                ? new AiStatement.NoneUsed(AUTHOR_PERSON, NOON)
                : new AiStatement.Used(List.of(contribution(random), contribution(random))))
        .history(new VersionHistory(
            List.of(new VersionHistory.Entry(
                1,
                hash("old"),
                DAY,
                words(random),
                random.nextBoolean() ? null : pick(random, VersionHistory.Relation.values()),
                List.of())),
            List.of(new VersionHistory.Addendum(
                words(random),
                words(random),
                words(random),
                AUTHOR,
                DAY,
                random.nextBoolean() ? null : hash("addendum")))));
    if (panel) {
      draft
          .independence(
              List.of(SampleOpinion.independent(AUTHOR), SampleOpinion.independent(member)))
          .panel(new PanelReport(
              AUTHOR,
              DecisionRule.REPORT_ALL,
              1,
              List.of(
                  new PanelReport.Position(
                      AUTHOR,
                      words(random),
                      words(random),
                      SampleOpinion.sealed(
                          pick(
                              random,
                              PanelReport.Stance.AGREE,
                              PanelReport.Stance.ABSTAIN,
                              PanelReport.Stance.DISSENT),
                          words(random)),
                      PanelReport.Stance.DISSENT,
                      words(random)),
                  SampleOpinion.position(member, words(random), stance, words(random))),
              Consensus.NO_CONSENSUS));
    }
    return SampleOpinion.complete(draft);
  }

  private static @Nullable OncologyEvidence evidence(Random random) {
    return switch (random.nextInt(3)) {
      case 0 -> null;
      case 1 -> new OncologyEvidence(new Coding("urn:own", "m1A", null), Set.of());
      default ->
        OncologyEvidence.mtb(
            pick(random, OncologyEvidence.Level.values()),
            EnumSet.of(
                pick(random, OncologyEvidence.Supplement.values()),
                pick(random, OncologyEvidence.Supplement.values())));
    };
  }

  private static VerifiedContribution contribution(Random random) {
    var text = words(random);
    var tool = new AiTool(
        words(random),
        words(random),
        "3.1",
        pick(random, AiTool.Kind.values()),
        random.nextBoolean(),
        new ModelCard(
            "https://example.org/card",
            "1",
            random.nextBoolean() ? null : hash("card"),
            random.nextBoolean() ? List.of() : List.of("consent")));
    var origin = new AiOrigin(
        "c" + random.nextInt(),
        tool,
        pick(random, ContributionKind.values()),
        "case-summary",
        hash("prompt"),
        List.of(hash("i1"), hash("i2")),
        hash(text),
        NOON);
    var proposed = AiArtifact.propose(origin, text);
    return random.nextBoolean()
        ? proposed.verify(AUTHOR_PERSON, NOON).contribution()
        : proposed
            .edit(AUTHOR_PERSON, text + " " + words(random), words(random), NOON)
            .contribution();
  }

  private static CodeableText coded(Random random) {
    return new CodeableText(
        IntStream.range(0, random.nextInt(3))
            .mapToObj(it -> new Coding("urn:s" + it, "c" + it, it == 0 ? null : words(random)))
            .toList(),
        words(random));
  }

  private static PartialDate date(Random random) {
    return pick(
        random,
        PartialDate.of("2024"),
        PartialDate.of("2024-03"),
        PartialDate.of("2024-03-09"),
        PartialDate.of("2024-03-09T10:15:00.250+12:45"));
  }

  private static String words(Random random) {
    var points = ALPHABET.codePoints().toArray();
    return random
        .ints(random.nextInt(12), 0, points.length)
        .mapToObj(it -> Character.toString(points[it]))
        .reduce("w", String::concat);
  }

  @SafeVarargs
  private static <T> T pick(Random random, T... values) {
    return values[random.nextInt(values.length)];
  }
}
