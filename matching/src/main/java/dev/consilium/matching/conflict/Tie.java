package dev.consilium.matching.conflict;

import java.time.LocalDate;

/**
 * What ties a person to another party.
 *
 * @param kind of tie
 * @param person one end
 * @param other the other end: a person, or a party named by its id alone
 * @param last the last day it was so, such as a publication's; in the future while it lasts
 * @param source who says so, such as a register or a publication's id
 */
public record Tie(Kind kind, Person person, Person other, LocalDate last, String source) {

  // A tie without a source cannot be contested.
  public Tie {
    if (source.isBlank()) {
      throw new IllegalArgumentException(
          "Tie " + kind + ": no source [tie-source]. Say who asserts it.");
    }
  }

  /** What kind of tie. */
  public enum Kind {
    /** Published together. */
    CO_AUTHORSHIP("co-authorship"),
    /** Worked at one organisation. */
    SHARED_EMPLOYMENT("shared-employment"),
    /** Took money from a company, whose product is in question. */
    INDUSTRY_PAYMENT("industry-payment"),
    /** Treated this patient before. */
    EARLIER_TREATMENT("earlier-treatment"),
    /** Works for the payer of the case. */
    PAYER("payer-tie"),
    /** Related by family or money. */
    PERSONAL("personal-tie");

    private final String reason;

    Kind(String reason) {
      this.reason = reason;
    }

    /**
     * Gives the reason code.
     *
     * @return in lower-case-with-dashes
     */
    public String reason() {
      return reason;
    }
  }

  // Names and addresses are personal.
  @Override
  public String toString() {
    return "Tie[" + kind + " " + last + "]";
  }
}
