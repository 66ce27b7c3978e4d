package dev.consilium.core.program;

import dev.consilium.core.ConsiliumException;
import dev.consilium.core.Finding;
import java.util.List;
import java.util.stream.Collectors;

/** A program that cannot be read; nothing of it is used. */
public final class MalformedProgramException extends ConsiliumException {

  private static final long serialVersionUID = 1L;

  private final transient List<Finding> findings;

  /**
   * Reports what is wrong with a program.
   *
   * @param findings every fault with the JSON pointer of its place; at least one
   */
  public MalformedProgramException(List<Finding> findings) {
    super(findings.stream()
        .map(it ->
            "Program" + it.where() + ": " + it.found() + " [" + it.rule() + "]. " + it.remedy())
        .collect(Collectors.joining(" ")));
    this.findings = List.copyOf(findings);
  }

  /** {@return every fault, in the order of the file's form} */
  public List<Finding> findings() {
    return findings;
  }
}
