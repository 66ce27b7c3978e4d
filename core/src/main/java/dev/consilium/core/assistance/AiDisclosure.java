package dev.consilium.core.assistance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.consilium.core.MalformedRecordException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says in words what machines contributed, for the clinician and for the patient.
 *
 * <p>The sentences are data in one language; English ships, and a host may bring others. Immutable.
 * Days are in UTC. Source: EU AI Act art. 50, Cal. H&amp;S 1339.75, 45 CFR 170.315(b)(11).
 */
public final class AiDisclosure {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

  private final JsonNode sentences;

  private AiDisclosure(JsonNode sentences) {
    this.sentences = sentences;
  }

  /** {@return the English sentences} */
  public static AiDisclosure english() {
    try (var in = AiDisclosure.class.getResourceAsStream("ai-disclosure.en.json")) {
      return read(Objects.requireNonNull(in, "ai-disclosure.en.json").readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(
          "ai-disclosure.en.json cannot be read from this library's jar. Replace the jar.", e);
    }
  }

  /**
   * Reads sentences in another language.
   *
   * @param json sentences of schema 1, as the English ones are
   * @return them
   * @throws MalformedRecordException if a sentence is missing
   */
  public static AiDisclosure read(byte[] json) {
    try {
      var root = MAPPER.readTree(json);
      if (root.path("kind").asText().equals("ai-disclosure")
          && root.path("schema").asInt() == 1
          && whole(root, "noneListed", "unpublished")
          && whole(root.path("clinician"), "none", "VERIFIED", "EDITED")
          && whole(root.path("patient"), "none", "VERIFIED", "EDITED", "contact")
          && whole(root.path("did"), kinds())) {
        return new AiDisclosure(root);
      }
    } catch (IOException e) {
      // A parser's exception quotes its input, so it stays here.
    }
    throw new MalformedRecordException("AI disclosure: " + json.length
        + " bytes that are no sentences of schema 1 [disclosure-form]."
        + " Compare them with ai-disclosure.en.json in this library.");
  }

  /**
   * Tells the language.
   *
   * @return a BCP 47 tag
   */
  public String language() {
    return sentences.path("language").asText();
  }

  /**
   * Writes the statement for a clinician.
   *
   * @param statement what machines contributed
   * @return one sentence group for each contribution, or the attestation that there was none
   */
  public List<String> clinician(AiStatement statement) {
    return lines("clinician", statement);
  }

  /**
   * Writes the statement for the patient.
   *
   * @param statement what machines contributed
   * @param humanContact how to reach a person
   * @return plain sentences; the last says whom to ask
   */
  public List<String> patient(AiStatement statement, String humanContact) {
    var lines = new ArrayList<>(lines("patient", statement));
    lines.add(fill(sentences.path("patient").path("contact").asText(), "contact", humanContact));
    return List.copyOf(lines);
  }

  private List<String> lines(String reader, AiStatement statement) {
    var forms = sentences.path(reader);
    if (statement instanceof AiStatement.NoneUsed none) {
      return List.of(fill(
          forms.path("none").asText(), "name", none.attestedBy().name(), "day", day(none.at())));
    }
    return ((AiStatement.Used) statement)
        .contributions().stream().map(it -> line(forms, it)).toList();
  }

  private String line(JsonNode forms, VerifiedContribution it) {
    var tool = it.origin().tool();
    var missing = tool.card().missing();
    return fill(
        forms.path(it.review().action().name()).asText(),
        "section",
        it.origin().section().replace('-', ' '),
        "tool",
        tool.label(),
        "did",
        sentences.path("did").path(it.origin().kind().name()).asText(),
        "name",
        it.review().reviewer().name(),
        "day",
        day(it.review().at()),
        "words",
        String.valueOf(it.review().editedWords()),
        "card",
        card(tool.card()),
        "missing",
        missing.isEmpty() ? sentences.path("noneListed").asText() : String.join(", ", missing));
  }

  // An address that no reader can open would pass for a published card.
  private String card(ModelCard card) {
    var uri = card.uri();
    return uri.startsWith("https://") || uri.startsWith("http://")
        ? uri + " " + card.version()
        : fill(sentences.path("unpublished").asText(), "version", card.version());
  }

  // One pass, so that a value that looks like a place stays as it is.
  private static String fill(String form, String... namesAndValues) {
    return PLACE.matcher(form).replaceAll(it -> {
      for (int i = 0; i < namesAndValues.length; i += 2) {
        if (namesAndValues[i].equals(it.group(1))) {
          return Matcher.quoteReplacement(namesAndValues[i + 1]);
        }
      }
      return Matcher.quoteReplacement(it.group());
    });
  }

  private static String day(Instant at) {
    return at.atOffset(ZoneOffset.UTC).toLocalDate().toString();
  }

  private static String[] kinds() {
    return Arrays.stream(ContributionKind.values()).map(Enum::name).toArray(String[]::new);
  }

  private static boolean whole(JsonNode node, String... names) {
    return Arrays.stream(names).noneMatch(it -> node.path(it).asText().isBlank());
  }
}
