package dev.consilium.core.lifecycle;

import static dev.consilium.core.lifecycle.Shortfall.unless;

import dev.consilium.core.consent.ConsentKind;
import dev.consilium.core.program.Delivery;
import dev.consilium.core.program.TreatingPhysicianMode;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The guards that the program's terms decide. */
final class ProgramChecks {

  private final MoveContext context;
  private final CaseFile file;

  ProgramChecks(MoveContext context) {
    this.context = context;
    this.file = context.file();
  }

  List<Shortfall> consents() {
    var missing = new TreeSet<ConsentKind>();
    for (var kind : file.terms.consents()) {
      if (!file.consents(kind, null, context.at())) {
        missing.add(kind);
      }
    }
    return unless(
        missing.isEmpty(),
        Guard.PROGRAM_CONSENTS,
        "the program's terms ask for consent to " + missing,
        "Record the patient's consent to each");
  }

  // At the release the physician who had to take part also has to learn what came of it.
  List<Shortfall> treatingPhysician() {
    if (file.terms.treatingPhysician() != TreatingPhysicianMode.REQUIRED) {
      return List.of();
    }
    if (context.move() instanceof CaseMove.OpinionReleased released) {
      return unless(
          released.recipients().stream().anyMatch(file.treating::contains),
          Guard.TREATING_PHYSICIAN,
          "the treating physician is no recipient",
          "Release it to the treating physician too");
    }
    return unless(
        !file.treating.isEmpty(),
        Guard.TREATING_PHYSICIAN,
        "no treating physician takes part",
        "Record the treating physician");
  }

  List<Shortfall> selection() {
    if (!(context.move() instanceof CaseMove.SpecialistAssigned assigned)) {
      return List.of();
    }
    var book = file.coordination;
    if (book.declined(assigned.specialist())) {
      return unless(
          false,
          Guard.SELECTION,
          assigned.specialist() + " declined the invitation",
          "Choose someone else");
    }
    return switch (file.terms.selection()) {
      case AUTOMATIC ->
        unless(book.matched, Guard.SELECTION, "no match run is recorded", "Record the match run");
      case COORDINATOR -> List.of();
      case COMMITTEE, SHORTLIST, INSURER_LIST, NAMED ->
        unless(
            assigned.specialist().equals(book.selected),
            Guard.SELECTION,
            assigned.specialist() + " was not chosen by " + file.terms.selection(),
            "Record the choice of whoever chooses by the program's terms");
    };
  }

  List<Shortfall> advised() {
    return unless(
        !file.emergency || file.coordination.advised,
        Guard.ADVISED,
        "an emergency is flagged and no emergency advice is recorded",
        "Tell the patient where to go now, record it");
  }

  // The report is handed over by the release itself; only what is spoken can still be missing.
  List<Shortfall> delivered() {
    var spoken = spoken(file.terms.delivery());
    var optional = file.terms.delivery().contains(Delivery.WRITTEN);
    return unless(
        optional || spoken.stream().anyMatch(file.outcome.conversations::contains),
        Guard.DELIVERED,
        "the promised conversation was not held",
        "Hold one of " + spoken + " and record it");
  }

  private static Set<Delivery> spoken(Set<Delivery> ways) {
    var spoken = EnumSet.copyOf(ways);
    spoken.remove(Delivery.WRITTEN);
    return spoken;
  }
}
