package dev.consilium.matching.conflict;

import dev.consilium.core.Coding;
import dev.consilium.core.PartyId;
import java.util.List;

/**
 * What one source says of one person. Two persons who share an id, a register number or a personal
 * mail address are the same; a shared name alone is a hint.
 *
 * @param ids under which a directory knows the person; may be empty
 * @param numbers such as NPI, ORCID or GMC number, as the source spells them
 * @param names as the source spells them, variants and former names included
 * @param mails addresses, in any case
 * @param organisations hospitals and groups, by directory id
 */
public record Person(
    List<PartyId> ids,
    List<Coding> numbers,
    List<String> names,
    List<String> mails,
    List<PartyId> organisations) {

  // The copies keep a later change to the caller's lists away from the person.
  public Person {
    ids = List.copyOf(ids);
    numbers = List.copyOf(numbers);
    names = List.copyOf(names);
    mails = List.copyOf(mails);
    organisations = List.copyOf(organisations);
  }

  /**
   * Begins with an id alone.
   *
   * @param id a directory id
   * @return a party of which nothing else is known
   */
  public static Person of(PartyId id) {
    return new Person(List.of(id), List.of(), List.of(), List.of(), List.of());
  }

  /**
   * Writes everything, for hashes.
   *
   * @return personal: not for logs
   */
  public String text() {
    return ids + " " + numbers.stream().map(it -> it.system() + "|" + it.code()).toList() + " "
        + names + " " + mails + " " + organisations;
  }

  // Names and addresses are personal.
  @Override
  public String toString() {
    return "Person" + ids;
  }
}
