package dev.consilium.examples.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.consilium.core.MalformedRecordException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

/** One line for a person, one code for a script, whatever went wrong. */
class TroubleTest {

  @Test
  void saysWhichFileIsMissingForbiddenOrInTheWay() {
    assertThat(Trouble.line(new NoSuchFileException("a/b")))
        .isEqualTo("a/b: no such file or folder [file-present]. Check the path.");
    assertThat(Trouble.line(new AccessDeniedException("a/b")))
        .isEqualTo(
            "a/b: no permission [file-permission]." + " Ask its owner, or run as a user who may.");
    assertThat(Trouble.line(new FileAlreadyExistsException("a/b")))
        .isEqualTo("a/b: a file stands where a folder should be [folder-expected]."
            + " Name another place.");
  }

  @Test
  void passesOnWhatTheFileSystemSays() {
    assertThat(Trouble.line(new FileSystemException("a/b", null, "No space left on device")))
        .isEqualTo("a/b: No space left on device [file-system]. Check the disk and the path.");
    assertThat(Trouble.line(new FileSystemException("a/b")))
        .isEqualTo("a/b: cannot be used [file-system]. Check the disk and the path.");
    assertThat(Trouble.line(new IOException("Broken pipe")))
        .isEqualTo("Input or output failed: Broken pipe [input-output]."
            + " Check the disk and try again.");
  }

  @Test
  void looksIntoAStreamsWrapping() {
    assertThat(Trouble.line(new UncheckedIOException(new NoSuchFileException("a/b"))))
        .isEqualTo("a/b: no such file or folder [file-present]. Check the path.");
  }

  @Test
  void keepsTheMessagesOfTheLibrary() {
    var trouble = new MalformedRecordException("Source x: nothing [fhir-form]. Send FHIR.");

    assertThat(Trouble.line(trouble)).isEqualTo("Source x: nothing [fhir-form]. Send FHIR.");
    assertThat(Trouble.exitCode(trouble)).isEqualTo(2);
    assertThat(Trouble.exitCode(new IllegalArgumentException("x"))).isEqualTo(2);
  }

  @Test
  void quotesNothingOfAnUnexpectedErrorButItsKindAndPlace() {
    var trouble = new IllegalStateException("Jane Doe, born 1950-01-01");

    assertThat(Trouble.line(trouble))
        .startsWith("Internal error: IllegalStateException at "
            + "dev.consilium.examples.workbench.TroubleTest.")
        .endsWith(" [internal]. Please report it.")
        .doesNotContain("Jane");
    assertThat(Trouble.exitCode(trouble)).isEqualTo(3);
    assertThat(Trouble.exitCode(new IOException("x"))).isEqualTo(3);
  }

  @Test
  void survivesAnErrorWithoutAPlace() {
    var trouble = new IllegalStateException("x");
    trouble.setStackTrace(new StackTraceElement[0]);

    assertThat(Trouble.line(trouble))
        .isEqualTo("Internal error: IllegalStateException [internal]. Please report it.");
  }
}
