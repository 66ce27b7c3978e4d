package dev.consilium.core.opinion;

/** The word on one question (section 12): an answer, or why there can be none. */
public sealed interface Answer {

  /** {@return the id of the question} */
  String question();

  /**
   * An answer.
   *
   * @param question the id of the question
   * @param text the answer; never blank
   */
  record Answered(String question, String text) implements Answer {

    // A blank answer would count as one.
    public Answered {
      Text.present("Answer", "question", question);
      Text.present("Answer", "text", text);
    }

    @Override
    public String toString() {
      return "Answered[" + question + "]";
    }
  }

  /**
   * The reason why a question cannot be answered.
   *
   * @param question the id of the question
   * @param reason what is missing or stands in the way; never blank
   */
  record NotAnswerable(String question, String reason) implements Answer {

    // A blank reason would leave the asker alone.
    public NotAnswerable {
      Text.present("Answer", "question", question);
      Text.present("Answer", "reason", reason);
    }

    @Override
    public String toString() {
      return "NotAnswerable[" + question + "]";
    }
  }
}
