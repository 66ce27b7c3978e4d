package dev.consilium.crypto;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A host's program that tries to address records without the gate's leave.
 *
 * @param what what it tries, in a few words
 * @param code the statements of a method, or whole members, in which {@code null} stands for
 *     whatever it has
 * @param stops the compiler's names of what stops it on a module path, sorted
 */
record Attempt(String what, String code, List<String> stops) {

  private static final Pattern ERROR = Pattern.compile("compiler\\.err\\.([a-z.]+[a-z])");

  private static final String IMPORTS = """
      import dev.consilium.core.*;
      import dev.consilium.core.consent.*;
      import dev.consilium.core.consent.policy.*;
      import dev.consilium.core.rules.*;
      import dev.consilium.crypto.*;
      import dev.consilium.crypto.keys.*;
      import java.util.*;
      """;

  /** What the compiler says on a module path, where a host is a module of its own. */
  List<String> asModule(Path folder, String packageName) throws IOException {
    write(folder.resolve("module-info.java"), "module host { requires dev.consilium.crypto; }");
    return compile(
        folder,
        packageName,
        List.of("--module-path", path(), "-d", folder.resolve("out").toString()));
  }

  /** What the compiler says on a class path, where every public class can be named. */
  List<String> onClassPath(Path folder, String packageName) throws IOException {
    return compile(
        folder,
        packageName,
        List.of("--class-path", path(), "-d", folder.resolve("out").toString()));
  }

  private List<String> compile(Path folder, String packageName, List<String> options)
      throws IOException {
    var source = folder.resolve(packageName.replace('.', '/')).resolve("Host.java");
    write(
        source,
        "package " + packageName + ";\n" + IMPORTS + "final class Host {\n" + code + "\n}\n");
    var all = new ArrayList<>(options);
    all.addAll(List.of("-proc:none", "-Xlint:none", "-XDrawDiagnostics"));
    try (var sources = Files.walk(folder)) {
      sources.map(Path::toString).filter(it -> it.endsWith(".java")).forEach(all::add);
    }
    var told = new StringWriter();
    var out = new PrintWriter(told);
    ToolProvider.findFirst("javac")
        .orElseThrow(() -> new IllegalStateException("The tests need a JDK with javac."))
        .run(out, out, all.toArray(String[]::new));
    return ERROR
        .matcher(told.toString())
        .results()
        .map(it -> it.group(1))
        .distinct()
        .sorted()
        .toList();
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where this test's own modules and their dependencies lie. */
  static String path() {
    return Stream.of("jdk.module.path", "java.class.path")
        .map(it -> System.getProperty(it, ""))
        .filter(it -> !it.isEmpty())
        .flatMap(it -> Stream.of(it.split(File.pathSeparator, -1)))
        .filter(it -> !it.contains("test-classes") && !it.isBlank())
        .distinct()
        .collect(Collectors.joining(File.pathSeparator));
  }
}
