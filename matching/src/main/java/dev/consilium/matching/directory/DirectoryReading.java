package dev.consilium.matching.directory;

import dev.consilium.core.Finding;
import java.util.List;

/**
 * A directory that was read, and everything in it that was not understood.
 *
 * @param directory the specialists that were understood
 * @param lines how many lines or rows were looked at, the header not counted
 * @param findings MUST: the line's specialist was left out; SHOULD: a field was not used
 */
public record DirectoryReading(SpecialistDirectory directory, long lines, List<Finding> findings) {

  // The copy keeps a later change to the caller's list away from the reading.
  public DirectoryReading {
    findings = List.copyOf(findings);
  }
}
