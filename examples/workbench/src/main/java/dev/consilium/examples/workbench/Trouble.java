package dev.consilium.examples.workbench;

import dev.consilium.core.ConsiliumException;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Turns what went wrong into one line for a person and an exit code for a script. */
final class Trouble {

  private Trouble() {}

  static int exitCode(Throwable trouble) {
    return trouble instanceof ConsiliumException
            || trouble instanceof IllegalArgumentException
            || isCutOff(trouble)
        ? Outcome.BAD_INPUT.code()
        : Outcome.MACHINE_TROUBLE.code();
  }

  private static boolean isCutOff(@Nullable Throwable trouble) {
    return trouble instanceof EOFException
        || trouble instanceof ZipException
        || (trouble instanceof UncheckedIOException && isCutOff(trouble.getCause()));
  }

  static int report(Exception trouble, CommandLine command, ParseResult parsed) {
    command.getErr().println(line(trouble));
    return exitCode(trouble);
  }

  static int usage(ParameterException trouble, String[] arguments) {
    var command = trouble.getCommandLine();
    command.getErr().println(trouble.getMessage());
    command.getErr().println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
    return Outcome.BAD_INPUT.code();
  }

  static String line(Exception trouble) {
    if (trouble instanceof UncheckedIOException
        && trouble.getCause() instanceof IOException cause) {
      return line(cause);
    }
    if (isCutOff(trouble)) {
      return "The compressed input is cut off or damaged [whole-input]."
          + " Ask the sender for the whole file.";
    }
    if (trouble instanceof NoSuchFileException gone) {
      return gone.getFile() + ": no such file or folder [file-present]. Check the path.";
    }
    if (trouble instanceof AccessDeniedException denied) {
      return denied.getFile() + ": no permission [file-permission]."
          + " Ask its owner, or run as a user who may.";
    }
    if (trouble instanceof FileAlreadyExistsException there) {
      return there.getFile() + ": a file stands where a folder should be [folder-expected]."
          + " Name another place.";
    }
    if (trouble instanceof FileSystemException file) {
      var reason = file.getReason() == null ? "cannot be used" : file.getReason();
      return file.getFile() + ": " + reason + " [file-system]." + " Check the disk and the path.";
    }
    if (trouble instanceof IOException) {
      return "Input or output failed: " + trouble.getMessage() + " [input-output]."
          + " Check the disk and try again.";
    }
    if (trouble instanceof ConsiliumException || trouble instanceof IllegalArgumentException) {
      return String.valueOf(trouble.getMessage());
    }
    // Its message could quote a record; its type and place are enough to find it.
    var frames = trouble.getStackTrace();
    return "Internal error: " + trouble.getClass().getSimpleName()
        + (frames.length == 0 ? "" : " at " + frames[0]) + " [internal]. Please report it.";
  }
}
