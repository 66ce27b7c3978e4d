package dev.consilium.core.reconcile;

import dev.consilium.core.Coding;
import dev.consilium.core.ContentHash;
import dev.consilium.core.record.Allergy;
import dev.consilium.core.record.CarePlan;
import dev.consilium.core.record.ClinicalFact;
import dev.consilium.core.record.CodeableText;
import dev.consilium.core.record.Condition;
import dev.consilium.core.record.Device;
import dev.consilium.core.record.DeviceUse;
import dev.consilium.core.record.DiagnosticReport;
import dev.consilium.core.record.Document;
import dev.consilium.core.record.FamilyHistory;
import dev.consilium.core.record.GenomicVariant;
import dev.consilium.core.record.Goal;
import dev.consilium.core.record.ImagingStudy;
import dev.consilium.core.record.NegativeAssertion;
import dev.consilium.core.record.Observation;
import dev.consilium.core.record.PartialDate;
import dev.consilium.core.record.QuestionnaireResponse;
import dev.consilium.core.record.Verification;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Members that say word for word the same, made ready for comparing with others. */
final class Statement {

  /**
   * More to show first, less last: verified, coded, dated, newest; ties by content, which no order of
   * sources can change.
   */
  static final Comparator<Statement> ORDER = Statement::compare;

  private static final Pattern UUID =
      Pattern.compile("\\p{XDigit}{8}-(?:\\p{XDigit}{4}-){3}\\p{XDigit}{12}");

  final ClinicalFact fact;
  final String kind;
  final ContentHash hash;
  final Concept concept;
  final @Nullable Moment moment;
  final TreeSet<String> documents = new TreeSet<>();
  final List<ClinicalFact> members = new ArrayList<>();
  private final int rank;
  private final String newest;

  Statement(ClinicalFact fact, ContentHash hash) {
    this(fact, hash, Concept::of);
  }

  /** Takes a look-up of concepts: a record says few things often. */
  Statement(ClinicalFact fact, ContentHash hash, Function<CodeableText, Concept> concepts) {
    this.fact = fact;
    this.hash = hash;
    this.kind = fact.getClass().getSimpleName();
    this.concept = concepts.apply(subject(fact));
    this.moment = Moment.of(time(fact));
    this.rank =
        (isVerified(fact) ? 0 : 4) + (concept.codes().isEmpty() ? 2 : 0) + (moment == null ? 1 : 0);
    var written = written(fact);
    this.newest = written == null ? "" : written.text();
  }

  private static int compare(Statement one, Statement other) {
    var order = one.kind.compareTo(other.kind);
    order = order != 0 ? order : Integer.compare(one.rank, other.rank);
    order = order != 0 ? order : other.newest.compareTo(one.newest);
    order = order != 0 ? order : one.hash.hex().compareTo(other.hash.hex());
    return order != 0
        ? order
        : MemberId.of(one.members.get(0)).compareTo(MemberId.of(other.members.get(0)));
  }

  void add(ClinicalFact member) {
    members.add(member);
    documents.add(member.source().document());
  }

  /**
   * Names what may be joined word for word.
   *
   * <p>Statements too bare to be one thing (an event without a date, a document without content) are
   * joined only under the same id; those that do not even say what they are about only when that id is
   * a UUID, since two senders may both count from 1.
   */
  static String exactKey(ClinicalFact fact, ContentHash hash) {
    var says = Concept.says(subject(fact));
    var whole = fact instanceof Document it
        ? it.hash() != null
        : says && (isState(fact) || fact.when() != null);
    if (!whole && !says && !isUuid(fact)) {
      return hash.hex() + "|" + MemberId.of(fact);
    }
    return whole ? hash.hex() : hash.hex() + "|" + fact.id();
  }

  /** What it is about; a questionnaire's address names it where its title was not sent. */
  private static CodeableText subject(ClinicalFact fact) {
    if (!(fact instanceof QuestionnaireResponse it)) {
      return fact.code();
    }
    var address = it.questionnaire();
    if (address == null) {
      return fact.code();
    }
    var codings = new ArrayList<>(it.code().codings());
    var version = address.indexOf('|');
    codings.add(Coding.of("canonical", version < 0 ? address : address.substring(0, version)));
    return new CodeableText(codings, it.code().text());
  }

  private static boolean isUuid(ClinicalFact fact) {
    return UUID.matcher(fact.id().value()).find();
  }

  /** A study's UID, a document's hash or a device's serial number; null when there is none. */
  static @Nullable String identity(ClinicalFact fact) {
    if (fact instanceof ImagingStudy it) {
      return it.studyUid();
    } else if (fact instanceof Device it) {
      return PlanEquivalence.identity(it);
    }
    return fact instanceof Document it && it.hash() != null ? it.hash().hex() : null;
  }

  /** Names the blocks in which a partner may be found; sorted, so that two blocks agree on the first. */
  List<String> blocks() {
    var keys = new TreeSet<String>();
    var identity = identity(fact);
    if (identity != null) {
      keys.add("=" + identity);
    }
    var subject =
        fact instanceof GenomicVariant it && it.gene() != null ? Concept.of(it.gene()) : concept;
    subject.codes().forEach(it -> keys.add(kind + "|" + it));
    if (!subject.words().isEmpty()) {
      keys.add(kind + "~" + subject.words());
    }
    return List.copyOf(keys);
  }

  /** States are so for a time and may be written down often; events happen and are counted. */
  static boolean isState(ClinicalFact fact) {
    return fact instanceof Condition
        || fact instanceof Allergy
        || fact instanceof NegativeAssertion
        || fact instanceof GenomicVariant
        || fact instanceof Goal;
  }

  /** What is so without a date: states, and what is counted and yet happens at no time. */
  static boolean isTimeless(ClinicalFact fact) {
    return isState(fact) || fact instanceof FamilyHistory || fact instanceof Device;
  }

  private static @Nullable PartialDate time(ClinicalFact fact) {
    if (fact instanceof Condition it) {
      return it.onset();
    } else if (fact instanceof Goal it) {
      return it.start();
    }
    return isTimeless(fact) ? null : fact.when();
  }

  private static boolean isVerified(ClinicalFact fact) {
    if (fact instanceof Condition it) {
      return it.verification() == Verification.CONFIRMED;
    } else if (fact instanceof Allergy it) {
      return it.verification() == Verification.CONFIRMED;
    } else if (fact instanceof Observation it) {
      return !it.preliminary();
    } else if (fact instanceof DiagnosticReport it) {
      return !it.preliminary();
    }
    return true;
  }

  private static @Nullable PartialDate written(ClinicalFact fact) {
    if (fact instanceof Condition it && it.recorded() != null) {
      return it.recorded();
    } else if (fact instanceof Allergy it && it.recorded() != null) {
      return it.recorded();
    } else if (fact instanceof Observation it && it.issued() != null) {
      return it.issued();
    } else if (fact instanceof DiagnosticReport it && it.issued() != null) {
      return it.issued();
    } else if (fact instanceof Goal it && it.statusDate() != null) {
      return it.statusDate();
    } else if (fact instanceof CarePlan it && it.created() != null) {
      return it.created();
    } else if (fact instanceof DeviceUse it && it.recorded() != null) {
      return it.recorded();
    }
    return fact.when();
  }
}
