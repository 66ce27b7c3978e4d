package dev.consilium.core.reconcile;

import dev.consilium.core.record.CodeableText;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A concept made ready for comparing.
 *
 * @param codes system and code of every coding
 * @param systems the systems of those codings
 * @param words the text folded to letters and digits; empty when there is none
 */
record Concept(Set<String> codes, Set<String> systems, String words) {

  static Concept of(CodeableText text) {
    var codes = new HashSet<String>();
    var systems = new HashSet<String>();
    for (var coding : text.codings()) {
      codes.add(coding.system() + "|" + coding.code());
      systems.add(coding.system());
    }
    return new Concept(codes, systems, fold(text.label()));
  }

  /** As {@link #says()} of the concept, which need not be made ready for it. */
  static boolean says(CodeableText text) {
    return !text.codings().isEmpty() || !fold(text.label()).isEmpty();
  }

  boolean says() {
    return !codes.isEmpty() || !words.isEmpty();
  }

  /** One shared code is enough; words count only where no system could have told them apart. */
  Likeness compare(Concept other) {
    if (!says() || !other.says()) {
      return says() == other.says() ? Likeness.UNSAID : Likeness.OPEN;
    }
    if (intersect(codes, other.codes)) {
      return Likeness.SAME;
    }
    if (intersect(systems, other.systems)) {
      return Likeness.DIFFERENT;
    }
    if (!words.isEmpty() && words.equals(other.words)) {
      return Likeness.SAME;
    }
    return codes.isEmpty() && other.codes.isEmpty() ? Likeness.DIFFERENT : Likeness.OPEN;
  }

  static Likeness compare(@Nullable CodeableText one, @Nullable CodeableText other) {
    return Likeness.both(one, other, (it, that) -> of(it).compare(of(that)));
  }

  /** Lists may tell the same in part: one shared concept is enough. */
  static Likeness compare(List<CodeableText> one, List<CodeableText> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.isEmpty() == other.isEmpty() ? Likeness.UNSAID : Likeness.OPEN;
    }
    var open = false;
    for (var left : one) {
      for (var right : other) {
        var likeness = compare(left, right);
        if (likeness == Likeness.SAME) {
          return Likeness.SAME;
        }
        open |= likeness != Likeness.DIFFERENT;
      }
    }
    return open ? Likeness.OPEN : Likeness.DIFFERENT;
  }

  static Likeness texts(@Nullable String one, @Nullable String other) {
    return Likeness.both(one, other, (it, that) -> Likeness.of(fold(it).equals(fold(that))));
  }

  static String fold(String text) {
    var plain = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKD);
    var out = new StringBuilder(plain.length());
    plain.toLowerCase(Locale.ROOT).codePoints().forEach(it -> {
      if (Character.isLetterOrDigit(it)) {
        out.appendCodePoint(it);
      } else if (Character.getType(it) != Character.NON_SPACING_MARK
          && out.length() > 0
          && out.charAt(out.length() - 1) != ' ') {
        out.append(' ');
      }
    });
    return out.toString().strip();
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(it -> it < 128);
  }

  private static boolean intersect(Set<String> one, Set<String> other) {
    for (var it : one) {
      if (other.contains(it)) {
        return true;
      }
    }
    return false;
  }
}
