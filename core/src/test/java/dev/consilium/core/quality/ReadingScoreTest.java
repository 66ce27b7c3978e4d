package dev.consilium.core.quality;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingScoreTest {

  // 0.39 * words per sentence + 11.8 * syllables per word - 15.59, by hand.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The cat sat on the mat.|-1.4",
        "The cat sat. The dog ran.|-2.6",
        "You have a table.|0.7",
        "It was treated.|1.3",
        "It was named.|-2.6",
        "IT WAS NAMED.|-2.6",
        "Houses.|8.4",
      })
  void gradesEnglishByFleschAndKincaid(String text, double grade) {
    assertThat(ReadingScore.of(text, ReadingScore.Method.FLESCH_KINCAID).value())
        .isEqualTo(grade);
  }

  // Words per sentence + 100 * words of more than six letters per word, by hand.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Der Hund schläft. Die Katze auch.|19.7",
        "Krankenhausentlassung|101",
        "Ja.|1",
      })
  void gradesGermanByLix(String text, double lix) {
    assertThat(ReadingScore.of(text, ReadingScore.Method.LIX).value()).isEqualTo(lix);
  }

  @Test
  void gradesATextWithoutWordsAsZero() {
    assertThat(ReadingScore.of(" ... ", ReadingScore.Method.LIX).value()).isZero();
    assertThat(ReadingScore.of("", ReadingScore.Method.FLESCH_KINCAID).value()).isZero();
  }
}
