package dev.consilium.fhir.export;

import java.util.List;
import org.hl7.fhir.r4.model.Narrative;
import org.hl7.fhir.utilities.xhtml.NodeType;
import org.hl7.fhir.utilities.xhtml.XhtmlNode;

/** Writes generated narrative: paragraphs and lists, nothing that could be active. */
final class Narratives {

  private final XhtmlNode div = new XhtmlNode(NodeType.Element, "div");

  private Narratives(String language) {
    div.setAttribute("xmlns", "http://www.w3.org/1999/xhtml");
    if (!language.isEmpty()) {
      div.setAttribute("lang", language);
    }
  }

  /** Begins words in the opinion's language. */
  static Narratives in(String language) {
    return new Narratives(language);
  }

  /** Begins words that are names, codes and numbers only. */
  static Narratives neutral() {
    return new Narratives("");
  }

  Narratives say(String text) {
    if (!text.isBlank()) {
      div.addTag("p").addText(text);
    }
    return this;
  }

  Narratives list(List<String> items) {
    if (!items.isEmpty()) {
      var list = div.addTag("ul");
      items.forEach(it -> list.addTag("li").addText(it));
    }
    return this;
  }

  Narrative done() {
    var narrative = new Narrative();
    narrative.setStatus(Narrative.NarrativeStatus.GENERATED);
    narrative.setDiv(div);
    return narrative;
  }
}
