package dev.consilium.examples.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An explanation is the computation: its parts add up to the score, to the last digit. */
class DemoScoresTest {

  private static final Pattern SUM = Pattern.compile("\\d+\\. .+ (\\d\\.\\d{9}) = (.+)");
  private static final Pattern SCORE = Pattern.compile("\\d+\\. .+: score (\\d\\.\\d{9}),.*");
  private static final Pattern PART = Pattern.compile(" {3}\\S+ (\\d\\.\\d{9}): .*");
  private static final Pattern NUMBER = Pattern.compile("\\d\\.\\d{9}");

  @TempDir
  static Path folder;

  private static Path demo;

  @BeforeAll
  static void runsOnce() {
    demo = folder.resolve("demo");
    assertThat(Shell.consilium("demo", "--out", demo).code()).isZero();
  }

  @Test
  void storyShowsSumsThatAreTheScores() throws IOException {
    var sums = Files.readString(demo.resolve("story.txt"))
        .lines()
        .map(String::strip)
        .map(SUM::matcher)
        .filter(it -> it.matches())
        .toList();

    assertThat(sums).hasSize(5);
    assertThat(sums)
        .allSatisfy(sum -> assertThat(NUMBER
                .matcher(sum.group(2))
                .results()
                .map(it -> new BigDecimal(it.group()))
                .reduce(BigDecimal.ZERO, BigDecimal::add))
            .isEqualByComparingTo(sum.group(1)));
  }

  @Test
  void matchListShowsPartsThatAddUpToEachScore() throws IOException {
    var checked = 0;
    var score = BigDecimal.ZERO;
    for (var line : Files.readString(demo.resolve("match.txt")).lines().toList()) {
      var head = SCORE.matcher(line);
      var part = PART.matcher(line);
      if (head.matches()) {
        assertThat(score).as("before: " + line).isEqualByComparingTo(BigDecimal.ZERO);
        score = new BigDecimal(head.group(1));
        checked++;
      } else if (part.matches()) {
        score = score.subtract(new BigDecimal(part.group(1)));
      }
    }

    assertThat(score).isEqualByComparingTo(BigDecimal.ZERO);
    assertThat(checked).isGreaterThanOrEqualTo(5);
  }

  @Test
  void matchListSaysFirstThatAnAlgorithmMadeIt() throws IOException {
    List<String> lines = Files.readAllLines(demo.resolve("match.txt"));

    assertThat(lines.get(0))
        .isEqualTo("This ranking was computed by an algorithm from coded data."
            + " It is no medical judgement; a person decides whom to ask.");
  }
}
