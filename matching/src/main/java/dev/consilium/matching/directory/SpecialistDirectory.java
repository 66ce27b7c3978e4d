package dev.consilium.matching.directory;

import dev.consilium.core.ContentHash;
import dev.consilium.core.PartyId;
import dev.consilium.core.specialist.Specialist;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A snapshot of all specialists of a host, in the order of their ids. The order in which they came
 * does not matter. Immutable and safe to share between threads.
 */
public final class SpecialistDirectory {

  private static final Comparator<Specialist> BY_ID =
      Comparator.comparing(it -> it.id().value());

  private final List<Specialist> specialists;
  private final ContentHash hash;

  private SpecialistDirectory(List<Specialist> specialists, ContentHash hash) {
    this.specialists = specialists;
    this.hash = hash;
  }

  /**
   * Takes a snapshot.
   *
   * @param specialists in any order, ids unique
   * @return the snapshot
   * @throws IllegalArgumentException if two share an id
   */
  public static SpecialistDirectory of(Collection<Specialist> specialists) {
    var sorted = new ArrayList<>(specialists);
    sorted.sort(BY_ID);
    for (int i = 1; i < sorted.size(); i++) {
      if (sorted.get(i - 1).id().equals(sorted.get(i).id())) {
        throw new IllegalArgumentException("Directory: id " + sorted.get(i).id()
            + " occurs twice [specialist-id-unique]. Keep one description of each specialist.");
      }
    }
    var digest = ContentHash.digest();
    for (var it : sorted) {
      digest.update(SpecialistJson.line(it).getBytes(StandardCharsets.UTF_8));
    }
    return new SpecialistDirectory(List.copyOf(sorted), ContentHash.ofDigest(digest.digest()));
  }

  /**
   * Reads one JSON object a line, as {@link #writeNdjson} writes them.
   *
   * @param in UTF-8; not closed
   * @param limits what is too much
   * @return the specialists and everything that was not understood
   * @throws IOException if the stream fails
   * @throws dev.consilium.core.LimitExceededException if the input is larger than allowed
   * @throws dev.consilium.core.MalformedRecordException if the input is not UTF-8
   */
  public static DirectoryReading readNdjson(InputStream in, DirectoryLimits limits)
      throws IOException {
    return NdjsonReader.read(in, limits);
  }

  /**
   * Reads comma-separated values (RFC 4180) with a header line.
   *
   * <p>Columns: {@code id, name, establishment, source, asOf, verification} are needed; {@code
   * organisations, identifiers, specialties, licences, expertise, languages, open, most, accepting}
   * may be missing. Several values in one cell are separated by semicolons; the parts of a value by
   * bars: {@code system|code}, expertise {@code system|code|cases}, licences {@code
   * US-MA|number|FULL|ACTIVE|2027-12-31} with the expiry left out when there is none.
   *
   * @param in UTF-8; not closed
   * @param limits what is too much
   * @return the specialists and everything that was not understood
   * @throws IOException if the stream fails
   * @throws dev.consilium.core.LimitExceededException if the input is larger than allowed
   * @throws dev.consilium.core.MalformedRecordException if it is not UTF-8 or lacks a needed column
   */
  public static DirectoryReading readCsv(InputStream in, DirectoryLimits limits)
      throws IOException {
    return CsvReader.read(in, limits);
  }

  /**
   * Writes one JSON object a line, in the order of ids: equal bytes for equal directories.
   *
   * @param out receives UTF-8; not closed
   * @throws IOException if the stream fails
   */
  public void writeNdjson(OutputStream out) throws IOException {
    for (var it : specialists) {
      out.write(SpecialistJson.line(it).getBytes(StandardCharsets.UTF_8));
    }
  }

  /**
   * Gives every specialist.
   *
   * @return in the order of ids, unmodifiable
   */
  public List<Specialist> specialists() {
    return specialists;
  }

  /**
   * Finds a specialist.
   *
   * @param id the directory's id
   * @return the specialist, when listed
   */
  public Optional<Specialist> find(PartyId id) {
    int low = 0;
    int high = specialists.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = specialists.get(middle).id().value().compareTo(id.value());
      if (order == 0) {
        return Optional.of(specialists.get(middle));
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return Optional.empty();
  }

  /**
   * Tells how many there are.
   *
   * @return 0 or more
   */
  public int size() {
    return specialists.size();
  }

  /**
   * Names the snapshot by what it says.
   *
   * @return SHA-256 of the canonical NDJSON
   */
  public ContentHash hash() {
    return hash;
  }

  @Override
  public String toString() {
    return "SpecialistDirectory[" + specialists.size() + " specialists]";
  }
}
