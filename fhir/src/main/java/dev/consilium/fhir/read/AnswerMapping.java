package dev.consilium.fhir.read;

import dev.consilium.core.Coding;
import dev.consilium.core.record.CodeableText;
import dev.consilium.core.record.ObservationValue;
import dev.consilium.core.record.QuestionnaireResponse;
import dev.consilium.core.record.QuestionnaireResponse.Answer;
import dev.consilium.core.record.QuestionnaireResponse.Item;
import dev.consilium.fhir.read.ImportIssue.Code;
import dev.consilium.fhir.read.ImportIssue.Severity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Maps answers to questionnaires, and the titles of the questionnaires that are in the source. */
final class AnswerMapping {

  private static final String CANONICAL = "canonical";
  private static final String DISPLAY = "http://hl7.org/fhir/StructureDefinition/display";

  private AnswerMapping() {}

  /** A questionnaire is no fact; it lends its code and its title to the answers. */
  static @Nullable Mapped questionnaire(Resource r) {
    var codings = new ArrayList<Coding>();
    for (var each : r.take.all(r.root, "code")) {
      var coding = r.take.codingOf(each);
      if (coding != null) {
        codings.add(coding);
      }
    }
    r.entry.content = new CodeableText(codings, r.take.text(r.root, "title"));
    var url = r.take.text(r.root, "url");
    if (url != null) {
      var identifiers = new ArrayList<>(r.entry.identifiers);
      identifiers.add(new Coding(CANONICAL, url, null));
      r.entry.identifiers = identifiers;
    }
    return null;
  }

  static @Nullable Mapped response(Resource r) {
    var activity = r.activity(r.status("QuestionnaireResponse", "status"));
    var questionnaire = r.take.text(r.root, "questionnaire");
    var words = words(r);
    var authored = r.take.date(r.root, "authored");
    var author = r.take.one(r.root, "author");
    var name = author != null && author.has("display") ? r.take.text(author, "display") : null;
    var items = items(r, r.root, 1);
    var sent = words == null ? CodeableText.UNKNOWN : CodeableText.ofText(words);
    return (id, source, links) -> new QuestionnaireResponse(
        id,
        source,
        titled(links, questionnaire, sent),
        activity,
        questionnaire,
        authored,
        name,
        items);
  }

  private static @Nullable String words(Resource r) {
    var companion = r.take.one(r.root, "_questionnaire");
    var extension = companion == null ? null : r.take.extension(companion, DISPLAY);
    return extension == null ? null : r.take.text(extension, "valueString");
  }

  private static CodeableText titled(
      Links links, @Nullable String questionnaire, CodeableText sent) {
    if (questionnaire == null) {
      return sent;
    }
    var bar = questionnaire.indexOf('|');
    var url = bar < 0 ? questionnaire : questionnaire.substring(0, bar);
    var ref = url.startsWith("#")
        ? new Ref(url, null, null)
        : new Ref(null, new Coding(CANONICAL, url, null), null);
    var entry = links.here(ref);
    if (entry == null || !(entry.content instanceof CodeableText title)) {
      return sent;
    }
    links.use(entry);
    return title.text() == null && title.codings().isEmpty() ? sent : title;
  }

  private static @Nullable ObservationValue answer(Resource r, Element of) {
    var name = ValueMapping.only(r.take, of, "value");
    if (name == null || name.isEmpty()) {
      return null;
    }
    return switch (name) {
      case "valueDecimal" -> ValueMapping.typed(r.take, of, name, "Integer");
      case "valueDate" -> ValueMapping.typed(r.take, of, name, "DateTime");
      case "valueUri" -> ValueMapping.typed(r.take, of, name, "String");
      case "valueCoding" -> {
        var coding = r.take.codingOf(r.take.one(of, name));
        yield coding == null
            ? null
            : new ObservationValue.Coded(new CodeableText(List.of(coding), null));
      }
      case "valueReference" -> {
        var display = r.take.text(r.take.one(of, name), "display");
        yield display == null ? null : new ObservationValue.Text(display);
      }
      case "valueAttachment" -> {
        attached(r, r.take.one(of, name));
        yield null;
      }
      default -> ValueMapping.typed(r.take, of, name, name.substring(5));
    };
  }

  // A file is a document of its own, found by the path of the response.
  private static void attached(Resource r, @Nullable Element attachment) {
    var document = DocumentMapping.attachment(r, attachment, CodeableText.UNKNOWN, null, null);
    r.entry.contain(DocumentMapping.made(r, "answer", r.entry.contained.size(), document));
  }

  private static List<Item> items(Resource r, Element of, int level) {
    var items = new ArrayList<Item>();
    for (var each : r.take.all(of, "item")) {
      if (level > QuestionnaireResponse.DEEPEST) {
        r.take.issue(
            Severity.ERROR,
            Code.LIMIT,
            each,
            "items more than " + QuestionnaireResponse.DEEPEST + " levels deep; not taken");
        each.release();
        continue;
      }
      var linkId = r.take.text(each, "linkId");
      var text = r.take.text(each, "text");
      var answers = new ArrayList<Answer>();
      for (var answer : r.take.all(each, "answer")) {
        answers.add(new Answer(answer(r, answer), items(r, answer, level + 1)));
      }
      items.add(new Item(linkId == null ? "" : linkId, text, answers, items(r, each, level + 1)));
    }
    return items;
  }
}
