package dev.consilium.core.audit;

/**
 * How a checkpoint is written where others read it: bare here, signed in {@code crypto}.
 *
 * <p>Stateless or safe to share between threads.
 */
public interface CheckpointNote {

  /** Only the checkpoint: for readers who know it from elsewhere. Public logs must sign. */
  CheckpointNote UNSIGNED = new CheckpointNote() {

    @Override
    public String write(Checkpoint checkpoint) {
      return checkpoint.text();
    }

    @Override
    public Checkpoint read(String note) {
      return Checkpoint.parse(note);
    }
  };

  /**
   * Writes a checkpoint.
   *
   * @param checkpoint the head
   * @return its text, followed by signatures or nothing (C2SP signed-note)
   */
  String write(Checkpoint checkpoint);

  /**
   * Reads a checkpoint and checks what signatures it should have.
   *
   * @param note what {@link #write} wrote
   * @return the head
   * @throws dev.consilium.core.ConsiliumException when the form or a signature is not as it must be
   */
  Checkpoint read(String note);
}
