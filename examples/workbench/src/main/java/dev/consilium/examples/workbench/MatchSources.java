package dev.consilium.examples.workbench;

import dev.consilium.matching.evidence.CaseQuestion;
import dev.consilium.matching.evidence.DiseaseFamilies;
import dev.consilium.matching.evidence.EvidenceIndex;
import dev.consilium.matching.evidence.EvidenceLimits;
import dev.consilium.matching.evidence.EvidenceReader;
import dev.consilium.matching.evidence.Practice;
import dev.consilium.matching.ontology.Icd10CmReader;
import dev.consilium.matching.ontology.IsaTableReader;
import dev.consilium.matching.ontology.OboGraphReader;
import dev.consilium.matching.ontology.Ontology;
import dev.consilium.matching.ontology.OntologyLimits;
import dev.consilium.matching.ranking.PracticeRanker;
import dev.consilium.matching.ranking.RankingConfig;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The files that a ranking rests on. */
final class MatchSources {

  // More than any configuration, so that a larger file is found out and not read whole.
  private static final int MOST_BYTES = 1 << 20;

  @Option(
      names = "--experts",
      required = true,
      paramLabel = "FILE",
      description =
          "Who treated what, one JSON object a line: expert, cases with obs, exc, disease,"
              + " gene. May be gzip.")
  private Path experts;

  @Option(
      names = "--queries",
      required = true,
      paramLabel = "FILE",
      description = "The cases, one JSON object a line: qid, obs, exc, family. May be gzip.")
  private Path queries;

  @Option(
      names = "--ontology",
      paramLabel = "FILE",
      description = "What the codes mean: OBO graph (.json), is-a table (.tsv, .csv) or ICD-10-CM"
          + " order file (.txt); may be gzip. Default: none, so that only equal codes agree.")
  private @Nullable Path ontology;

  @Option(
      names = "--prefix",
      defaultValue = "HP",
      description = "Prefix of the ids taken from an OBO graph. Default: ${DEFAULT-VALUE}.")
  private String prefix;

  @Option(
      names = "--diseases",
      paramLabel = "FILE",
      description = "Families of diseases, a table with the columns disease and families. Default:"
          + " diseases.tsv beside the experts, where there is one.")
  private @Nullable Path diseases;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Weights and parameters, as JSON. Default: the library's.")
  private @Nullable Path config;

  MatchSources() {}

  List<CaseQuestion> questions() throws IOException {
    try (var in = Input.open(queries)) {
      return EvidenceReader.questions(in, EvidenceLimits.STANDARD);
    }
  }

  PracticeRanker ranker(List<CaseQuestion> questions, Output output) throws IOException {
    List<Practice> practices;
    try (var in = Input.open(experts)) {
      practices = EvidenceReader.practices(in, EvidenceLimits.STANDARD);
    }
    var read = ontology == null ? flat(practices, questions) : ontology(ontology);
    read.findings().forEach(it -> output.warn(it.message()));
    var index = EvidenceIndex.of(read, practices, families(output));
    if (!index.unknown().isEmpty()) {
      output.warn(experts + ": " + index.unknown().size()
          + " codes of cases are not in the ontology" + " and were left out.");
    }
    output.say(index.size() + " experts with " + index.cases() + " cases; " + read.name() + " "
        + read.version() + ", " + read.size() + " terms, " + read.hash().hex().substring(0, 12));
    return new PracticeRanker(index, configuration());
  }

  RankingConfig configuration() throws IOException {
    if (config == null) {
      return RankingConfig.standard();
    }
    try (var in = Input.open(config)) {
      return RankingConfig.parse(new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8));
    }
  }

  private DiseaseFamilies families(Output output) throws IOException {
    var beside = experts.toAbsolutePath().resolveSibling("diseases.tsv");
    if (diseases == null && !Files.exists(beside)) {
      return DiseaseFamilies.none();
    }
    var file = diseases == null ? beside : diseases;
    output.say("Families of diseases from " + file);
    try (var in = Input.open(file)) {
      return DiseaseFamilies.read(in);
    }
  }

  private Ontology ontology(Path file) throws IOException {
    var name = ImportSource.name(file).replaceFirst("\\.gz$", "");
    try (var in = Input.open(file)) {
      if (name.endsWith(".json")) {
        return OboGraphReader.read(in, prefix, OntologyLimits.STANDARD);
      } else if (name.endsWith(".txt")) {
        return Icd10CmReader.read(in, name, OntologyLimits.STANDARD);
      }
      return IsaTableReader.read(in, name, "unversioned", OntologyLimits.STANDARD);
    }
  }

  private static Ontology flat(List<Practice> practices, List<CaseQuestion> questions) {
    var builder = Ontology.builder("codes");
    practices.forEach(practice ->
        practice.cases().forEach(it -> it.observed().forEach(code -> builder.term(code, ""))));
    questions.forEach(it -> it.observed().forEach(code -> builder.term(code, "")));
    return builder.build();
  }
}
