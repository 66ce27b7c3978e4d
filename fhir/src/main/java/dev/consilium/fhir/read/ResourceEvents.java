package dev.consilium.fhir.read;

import dev.consilium.core.ContentHash;
import dev.consilium.fhir.read.Element.Shape;
import dev.consilium.fhir.read.ImportIssue.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Takes resources element by element from an adapter that holds them as objects.
 *
 * <p>For each resource: {@link #begin}, then its elements, each between {@link #enter} and {@link
 * #leave} or as one {@link #value}, then {@link #end}. Belongs to one reading and one thread.
 */
public final class ResourceEvents {

  private final Walk walk;
  private final Elements elements;
  private final MessageDigest digest = ContentHash.digest();
  private final Deque<Element> open = new ArrayDeque<>();
  private Mappings.Kind kind = Mappings.kind("");
  private String address = "";
  private boolean whole = true;
  private int used;
  private long bytes;

  ResourceEvents(Walk walk) {
    this.walk = walk;
    elements = walk.elements;
  }

  /**
   * Begins a resource.
   *
   * @param type such as Observation
   * @param fullUrl its entry's address; empty when it has none
   * @param path where it stands, such as Bundle.entry[3].resource
   */
  public void begin(String type, String fullUrl, String path) {
    address = fullUrl;
    whole = true;
    used = elements.used();
    elements.stand(0, 0, -1, bytes);
    open.push(walk.begin(path));
    sum(path);
    sum(fullUrl);
    value("resourceType", type);
  }

  /**
   * Tells whether the mapping looks at a member of the resource begun; one that it passes over is
   * announced by {@link #pass}.
   *
   * @param member its name, with the type of a choice
   * @return false when its value need not be given
   */
  public boolean wants(String member) {
    return open.size() > 1 || !kind.passes(member);
  }

  /**
   * Names a member whose value is not given.
   *
   * @param member its name
   */
  public void pass(String member) {
    if (elements.member(top(), member)) {
      elements.add(top(), member, false, Shape.PASSED, "");
    }
  }

  /**
   * Opens an element that has elements of its own.
   *
   * @param name its name; {@code _} before it for what belongs to a plain value
   * @return false when it lies too deep: it is then neither filled nor left
   */
  public boolean enter(String name) {
    sum(name);
    elements.stand(0, 0, -1, bytes);
    var fits = elements.fits() && elements.mayNest(open.size());
    if (!fits || repeats(name)) {
      whole = false;
      return false;
    }
    open.push(elements.add(top(), name, false, Shape.OBJECT, ""));
    return true;
  }

  /** Closes the element opened last. */
  public void leave() {
    sum("");
    open.pop();
  }

  /**
   * Gives a plain value.
   *
   * @param name its name
   * @param text as FHIR writes it
   */
  public void value(String name, String text) {
    sum(name);
    sum(text);
    elements.stand(0, 0, -1, bytes);
    if (!elements.fits() || repeats(name)) {
      whole = false;
      return;
    }
    whole &= elements.string(top(), name, false, Shape.PLAIN, text, false);
    if (open.size() == 1 && (name.equals("resourceType") || name.equals("id"))) {
      kind = walk.learn(top());
    }
  }

  private boolean repeats(String name) {
    if (elements.member(top(), name)) {
      return false;
    }
    var most = elements.most(name);
    return (elements.isModifying(top(), name) && !elements.duplicate(top(), name))
        || (top().count() >= most && !elements.repeated(top(), name, most));
  }

  /**
   * Tells whether a member is an attachment's content, which is given by {@link #content}.
   *
   * @param name its name
   * @return true within an attachment
   */
  public boolean isContent(String name) {
    return Elements.isContent(top(), name);
  }

  /**
   * Gives an attachment's content.
   *
   * @param content its bytes
   * @throws UncheckedIOException if the sink fails
   */
  public void content(byte[] content) {
    digest.update(content);
    try {
      elements.member(top(), "data");
      elements.content(top(), target -> {
        target.write(content);
        return true;
      });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends the resource. */
  public void end() {
    var root = open.pop();
    walk.one(walk.parsed(root, whole), Place.UNKNOWN, address, false);
    elements.reuse(used);
  }

  /**
   * Counts an entry that holds no resource.
   */
  public void emptyEntry() {
    walk.skip();
  }

  /**
   * Names a member of an entry beside its resource and its address.
   *
   * @param member its name
   */
  public void besideResource(String member) {
    walk.leftOfEntry(member);
  }

  ContentHash hash() {
    return ContentHash.ofDigest(digest.digest());
  }

  long bytes() {
    return bytes;
  }

  private Element top() {
    return open.element();
  }

  private void sum(String text) {
    var utf8 = text.getBytes(StandardCharsets.UTF_8);
    digest.update(utf8);
    digest.update((byte) 0);
    bytes += utf8.length + 1L;
  }
}
