package dev.consilium.core.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.consilium.core.MalformedRecordException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocatedObjectTest {

  private static <T> T read(String members, Function<LocatedObject, T> reader) {
    var json = "{\"kind\": \"k\", \"schema\": 1" + members + "}";
    return LocatedObject.table(json.getBytes(UTF_8), "k", MalformedRecordException::new, reader);
  }

  private record Everything(
      String text,
      int whole,
      double number,
      boolean truth,
      List<String> texts,
      List<List<String>> textLists,
      List<Integer> wholes,
      Map<String, Double> numbers,
      List<String> objects) {}

  private static Everything everything(LocatedObject it) {
    return new Everything(
        it.text("text", "none"),
        it.whole("whole", 7),
        it.has("number") ? it.number("number") : 0,
        it.has("truth") && it.truth("truth"),
        it.texts("texts"),
        it.textLists("textLists"),
        it.wholes("wholes"),
        it.numbers("numbers"),
        it.has("objects") ? it.objects("objects", one -> one.text("id")) : List.of());
  }

  @Test
  void takesWhatIsThere() {
    assertThat(read(
            ", \"text\": \"a\", \"whole\": 3, \"number\": 1.5, \"truth\": true, \"texts\": [\"b\"],"
                + " \"textLists\": [[\"c\"], []], \"wholes\": [1, 2], \"numbers\": {\"x\": 2},"
                + " \"objects\": [{\"id\": \"d\"}]",
            LocatedObjectTest::everything))
        .isEqualTo(new Everything(
            "a",
            3,
            1.5,
            true,
            List.of("b"),
            List.of(List.of("c"), List.of()),
            List.of(1, 2),
            Map.of("x", 2.0),
            List.of("d")));
  }

  @Test
  void takesWhatStandsForAnAbsentMember() {
    assertThat(read("", LocatedObjectTest::everything))
        .isEqualTo(new Everything(
            "none", 7, 0, false, List.of(), List.of(), List.of(), Map.of(), List.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "\"text\": \" \";k.text: is no text [json-form]. Give a text.",
        "\"whole\": 1.5;k.whole: is no whole number [json-form]. Give a whole number.",
        "\"number\": \"1\";k.number: is no number [json-form]. Give a number.",
        "\"truth\": 1;k.truth: is neither true nor false [json-form]. Give true or false.",
        "\"texts\": {};k.texts: is no list [json-form]. Give a list.",
        "\"texts\": [\"a\", 1];k.texts[1]: is no text [json-form]. Give a text.",
        "\"textLists\": [[], [3]];k.textLists[1][0]: is no text [json-form]. Give a text.",
        "\"wholes\": [1, \"2\"];k.wholes[1]: is no whole number [json-form]. Give a whole number.",
        "\"numbers\": {\"x\": true};k.numbers.x: is no number [json-form]. Give a number.",
        "\"numbers\": [];k.numbers: is no object [json-form]. Give one object.",
        "\"objects\": [1];k.objects[0]: is no object [json-form]. Give one object.",
        "\"objects\": [{\"id\": \"a\", \"x\": 1}];k.objects[0]: has a member that this schema does"
            + " not know [json-members]. Remove or correct it.",
        "\"text\": \"a\", \"text\": \"secret\";k, line 1, column 47: stops being JSON here"
            + " [json-form]. Correct it.",
      })
  void saysWhereItFailsAndNothingOfWhatItRead(String member, String message) {
    assertThatThrownBy(() -> read(", " + member, LocatedObjectTest::everything))
        .isInstanceOf(MalformedRecordException.class)
        .hasMessage(message)
        .hasNoCause();
  }

  @Test
  void locatesWhatAConstructorRefuses() {
    assertThatThrownBy(() -> read(", \"at\": \"never\"", it -> it.value("at", Integer::valueOf)))
        .hasMessage("k.at: has a value that does not fit [json-value]. Correct the value.");
    assertThatThrownBy(() -> read("", it -> {
          throw new IllegalArgumentException("secret");
        }))
        .hasMessage("k: has a value that does not fit [json-value]. Correct the value.");
  }

  @Test
  void readsFilesOfThisLibraryOnly() {
    assertThatThrownBy(() -> LocatedObject.resource(LocatedObject.class, "none.json"))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("none.json");
  }
}
