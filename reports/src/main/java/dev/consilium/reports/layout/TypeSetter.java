package dev.consilium.reports.layout;

import dev.consilium.reports.document.Phrase;
import dev.consilium.reports.document.Table.Align;
import dev.consilium.reports.layout.Strip.Part;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sets a phrase as lines of tagged parts, each relative to its own line's top. */
final class TypeSetter {

  private final LineBreaker breaker;

  TypeSetter(LineBreaker breaker) {
    this.breaker = breaker;
  }

  /** Sets text from the left. */
  List<List<Part>> set(Phrase phrase, TextStyle style, double x, double width, Tag owner) {
    return set(phrase, style, x, width, owner, Align.START);
  }

  /** Sets text; gives one line without runs when there is nothing to draw. */
  List<List<Part>> set(
      Phrase phrase, TextStyle style, double x, double width, Tag owner, Align align) {
    var lines = breaker.lines(phrase, style, width);
    if (lines.isEmpty()) {
      return List.of(List.of(new Part(owner, List.of())));
    }
    var links = new Links(owner);
    var set = new ArrayList<List<Part>>();
    for (var line : lines) {
      double left = align == Align.END ? x + width - line.width() : x;
      set.add(parts(line, links, left, baseline(style)));
    }
    return set;
  }

  private static List<Part> parts(Line line, Links links, double x, double y) {
    var parts = new ArrayList<Part>();
    var runs = new ArrayList<Run>();
    var owner = links.owner(line.runs().get(0).target());
    for (var run : line.runs()) {
      var mine = links.owner(run.target());
      if (mine != owner) {
        parts.add(new Part(owner, List.copyOf(runs)));
        runs.clear();
        owner = mine;
      }
      runs.add(run.shifted(x, y));
    }
    parts.add(new Part(owner, List.copyOf(runs)));
    return List.copyOf(parts);
  }

  /** Gives the distance from a line's top to its baseline. */
  static double baseline(TextStyle style) {
    return (style.leading() - style.size()) / 2 + style.size() * 0.82;
  }

  double widestWord(Phrase phrase, TextStyle style) {
    return breaker.widestWord(phrase, style);
  }

  /** One tag a link, also where the link runs over several lines. */
  private static final class Links {
    private final Tag text;
    private @Nullable URI current;
    private Tag link;

    Links(Tag text) {
      this.text = text;
      this.link = text;
    }

    @SuppressWarnings("ReferenceEquality") // two links to one address stay two links
    Tag owner(@Nullable URI target) {
      if (target != current) {
        current = target;
        link = target == null ? text : new Tag(Tag.Role.LINK, text);
      }
      return link;
    }
  }
}
