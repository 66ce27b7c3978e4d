package dev.consilium.examples.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keeps the README's story what the demo tells. */
class ReadmeStoryTest {

  @Test
  void showsWhatTheDemoPrints(@TempDir Path folder) throws IOException {
    var out = new StringWriter();
    var demo = folder.resolve("demo");

    Consilium.run(
        new PrintWriter(out, true),
        new PrintWriter(new StringWriter()),
        "demo",
        "--out",
        demo.toString());

    var told = out.toString().replace(demo.toString(), "target/demo");
    assertThat(withoutTimes(told)).isEqualToNormalizingNewlines(withoutTimes(story()));
  }

  // A machine's speed is nobody's promise.
  private static String withoutTimes(String text) {
    return text.replaceAll(" +\\d+ ms", " ms");
  }

  private static String story() throws IOException {
    var readme = Files.readString(Path.of("..", "..", "README.md"));
    var block = Pattern.compile("```text\n(.*?)```", Pattern.DOTALL).matcher(readme);
    assertThat(block.find()).as("the README has a text block").isTrue();
    return block.group(1);
  }
}
