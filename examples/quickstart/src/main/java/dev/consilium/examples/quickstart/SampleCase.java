package dev.consilium.examples.quickstart;

import dev.consilium.core.CaseId;
import dev.consilium.core.Finding;
import dev.consilium.core.Jurisdiction;
import dev.consilium.core.PartyId;
import dev.consilium.core.assistance.AiStatement;
import dev.consilium.core.assistance.NamedHuman;
import dev.consilium.core.dossier.CaseDossier;
import dev.consilium.core.opinion.CaseQuestion;
import dev.consilium.core.opinion.InitialOpinion;
import dev.consilium.core.opinion.LicenceSnapshot;
import dev.consilium.core.record.HealthRecord;
import dev.consilium.core.specialist.Specialist;
import dev.consilium.core.triage.TriageReport;
import java.time.Instant;
import java.util.List;

/**
 * What the specialist of the sample had in hand when writing.
 *
 * @param caseId the case
 * @param record the patient's facts
 * @param triage what preparing the records turned up
 * @param findings everything the author must know of, red flags first
 * @param waivers what the rules left open and a named person let pass
 * @param questions what was asked
 * @param initial the first opinion, frozen before the records were shown
 * @param dossier what was shown
 * @param requester who asked
 * @param place the patient's place
 * @param author who writes
 * @param licence the author's licence as checked
 * @param assessor who classifies the change; not the author
 * @param ai which machine output entered the case
 * @param at when the opinion was written
 */
public record SampleCase(
    CaseId caseId,
    HealthRecord record,
    TriageReport triage,
    List<Finding> findings,
    List<String> waivers,
    List<CaseQuestion> questions,
    InitialOpinion initial,
    CaseDossier dossier,
    PartyId requester,
    Jurisdiction place,
    Specialist author,
    LicenceSnapshot licence,
    NamedHuman assessor,
    AiStatement ai,
    Instant at) {

  // The copy keeps a later change to the caller's list away.
  public SampleCase {
    findings = List.copyOf(findings);
    waivers = List.copyOf(waivers);
    questions = List.copyOf(questions);
  }

  @Override
  public String toString() {
    return "SampleCase[" + caseId + "]";
  }
}
