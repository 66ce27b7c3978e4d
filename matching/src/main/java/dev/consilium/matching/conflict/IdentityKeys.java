package dev.consilium.matching.conflict;

import dev.consilium.core.Coding;
import dev.consilium.core.PartyId;
import dev.consilium.matching.code.CanonicalCode;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Spells ids, numbers, addresses and names so that equals compare equal. */
final class IdentityKeys {

  private static final MailTable MAILS = MailTable.load();

  private IdentityKeys() {}

  /** Gives what identifies a person without doubt. */
  static Set<String> strong(Person person) {
    var keys = new TreeSet<String>();
    person.ids().forEach(it -> keys.add(party(it)));
    person.numbers().forEach(it -> keys.add(number(it)));
    for (var mail : person.mails()) {
      var address = mail.strip().toLowerCase(Locale.ROOT);
      int at = address.lastIndexOf('@');
      if (at > 0 && !MAILS.isShared(address.substring(0, at))) {
        keys.add("mail|" + withoutTag(address, at));
      }
    }
    return Collections.unmodifiableSet(keys);
  }

  /** Gives the mail domains that stand for an organisation. */
  static Set<String> domains(Person person) {
    var domains = new TreeSet<String>();
    for (var mail : person.mails()) {
      int at = mail.lastIndexOf('@');
      var domain = mail.substring(at + 1).strip().toLowerCase(Locale.ROOT);
      if (at > 0 && domain.indexOf('.') > 0 && !MAILS.isPublic(domain)) {
        domains.add(domain);
      }
    }
    return Collections.unmodifiableSet(domains);
  }

  static Set<String> names(Person person) {
    var names = new TreeSet<String>();
    person.names().forEach(it -> names.addAll(NameKeys.of(it)));
    return Collections.unmodifiableSet(names);
  }

  static String party(PartyId id) {
    return "id|" + id.value();
  }

  /** Spells a register number: an ORCID is one, written as an address or bare. */
  static String number(Coding number) {
    var system = number.system().toLowerCase(Locale.ROOT);
    var value = number.code().strip();
    if (system.contains("orcid") || value.toLowerCase(Locale.ROOT).contains("orcid.org/")) {
      return "orcid|"
          + value.substring(value.lastIndexOf('/') + 1).replace("-", "").toUpperCase(Locale.ROOT);
    }
    return "number|" + CanonicalCode.key(new Coding(number.system(), value.replace(" ", ""), null));
  }

  // Sub-addressing (RFC 5233): what follows a plus sign reaches the same person.
  private static String withoutTag(String address, int at) {
    int plus = address.indexOf('+');
    return plus > 0 && plus < at ? address.substring(0, plus) + address.substring(at) : address;
  }
}
