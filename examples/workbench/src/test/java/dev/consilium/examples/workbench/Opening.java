package dev.consilium.examples.workbench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How a receiver opens the package of a demo. */
final class Opening {

  static final String NEXT_DAY = "2026-01-08T00:00:00Z";

  private Opening() {}

  static Path identity(Path demo) {
    return demo.resolve("keys/specialist.age-key");
  }

  static Path certificate(Path demo, String whose) {
    return demo.resolve("keys/" + whose + ".cert.pem");
  }

  static Shell.Run open(
      Path file, Path identity, Path certificate, String at, Path out, String... more) {
    return openFrom("coordinator-1", file, identity, certificate, at, out, more);
  }

  static Shell.Run openFrom(
      String sender,
      Path file,
      Path identity,
      Path certificate,
      String at,
      Path out,
      String... more) {
    var arguments = new ArrayList<Object>(List.of(
        "package",
        "open",
        file,
        "--identity",
        identity,
        "--trust",
        sender + "=" + certificate,
        "--out",
        out,
        "--at",
        at));
    arguments.addAll(List.of(more));
    return Shell.consilium(arguments.toArray());
  }
}
