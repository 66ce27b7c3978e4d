package dev.consilium.core.program;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who pays, how much, and who gets it.
 *
 * @param payer who pays
 * @param basis for what
 * @param price of one unit of the basis; null when not stated
 * @param shares who gets what part; the parts make 100 percent, or there are none
 * @param duty the contract that requires the opinion; null for none
 */
public record Payment(
    Payer payer,
    Basis basis,
    @Nullable Money price,
    List<FeeShare> shares,
    @Nullable ContractDuty duty) {

  // Shares that do not make the whole leave money nobody owns.
  public Payment {
    shares = List.copyOf(shares);
    var sum = shares.stream().mapToInt(FeeShare::percent).sum();
    new Demands("Payment")
        .that(
            shares.isEmpty() || sum == 100,
            "/shares",
            "the shares make " + sum + " percent",
            "shares-whole",
            "Make them 100.")
        .that(
            price == null || basis != Basis.NOT_STATED,
            "/basis",
            "the price is for nothing",
            "basis-stated",
            "Say for what it is.")
        .met();
  }

  /** Who pays. */
  public enum Payer {
    /** The source does not say. */
    NOT_STATED,
    /** The patient. */
    PATIENT,
    /** The employer. */
    EMPLOYER,
    /** The insurer. */
    INSURER,
    /** The statutory insurance. */
    STATUTORY_INSURANCE
  }

  /** For what is paid. */
  public enum Basis {
    /** The source does not say. */
    NOT_STATED,
    /** For an opinion. */
    PER_OPINION,
    /** For the minutes of a conversation. */
    PER_MINUTE
  }

  /**
   * A part of the fee.
   *
   * @param payee who gets it, in lower-case-with-dashes
   * @param percent 1 to 100
   */
  public record FeeShare(String payee, int percent) {

    // A share of nothing is none.
    public FeeShare {
      new Demands("Fee share")
          .code("payee", payee)
          .range("percent", percent, 1, 100)
          .met();
    }
  }

  /** {@return nothing said} */
  public static Payment notStated() {
    return new Payment(Payer.NOT_STATED, Basis.NOT_STATED, null, List.of(), null);
  }
}
