package dev.consilium.matching.conflict;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** Which mail domains and mailboxes tell nothing of a person ({@code mail-addresses.json}). */
final class MailTable {

  private final Set<String> publicDomains;
  private final Set<String> sharedMailboxes;

  private MailTable(Set<String> publicDomains, Set<String> sharedMailboxes) {
    this.publicDomains = publicDomains;
    this.sharedMailboxes = sharedMailboxes;
  }

  static MailTable load() {
    try (var in = MailTable.class.getResourceAsStream("mail-addresses.json")) {
      var root = new ObjectMapper().readTree(in);
      return new MailTable(texts(root.path("publicDomains")), texts(root.path("sharedMailboxes")));
    } catch (IOException e) {
      throw new IllegalStateException(
          "mail-addresses.json: unreadable [resource-present]. Repair the jar.", e);
    }
  }

  /** Tells whether anybody can have an address there. */
  boolean isPublic(String domain) {
    return publicDomains.contains(domain);
  }

  /** Tells whether several persons read the mailbox. */
  boolean isShared(String mailbox) {
    return sharedMailboxes.contains(mailbox);
  }

  private static Set<String> texts(JsonNode rows) {
    var texts = new TreeSet<String>();
    rows.forEach(it -> texts.add(it.asText()));
    return Collections.unmodifiableSet(texts);
  }
}
