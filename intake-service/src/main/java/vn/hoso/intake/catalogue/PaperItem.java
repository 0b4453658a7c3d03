package vn.hoso.intake.catalogue;

/**
 * One paper of a procedure's checklist.
 *
 * @param key short name within the procedure, also of the form's field
 * @param required without it the dossier is not complete
 * @param byData the office can look it up, so nobody has to bring it
 */
public record PaperItem(
    String key, String name, int originals, int copies, boolean required, boolean byData) {

  /** Whether somebody who submits has to hand it in. */
  public boolean toHandIn() {
    return required && !byData;
  }
}
