package dev.consilium.reports.document;

/**
 * Who answers for the report, kept on one page.
 *
 * @param title such as the signer's role; not blank
 * @param statement what the signer states
 * @param facts name, time, certificate and hash
 */
public record SignatureBlock(String title, Phrase statement, Definitions facts) implements Block {

  // A signature that states nothing attests nothing.
  public SignatureBlock {
    if (title.isBlank() || statement.isBlank()) {
      throw new IllegalArgumentException("Signature block: title or statement is blank"
          + " [signature-complete]. Give the role and the words that are signed.");
    }
  }

  /** Says what it is only. */
  @Override
  public String toString() {
    return "SignatureBlock";
  }
}
