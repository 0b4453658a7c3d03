package vn.hoso.standalone.office;

/** What the answers to commands mean to somebody who comes by again. */
final class Answers {

  private static final int CONFLICT = 409;
  private static final int STALE = 412;

  private Answers() {}

  static Answer fine(String what, Answer answer) {
    if (!answer.isFine()) {
      throw new Refused(what, answer);
    }
    return answer;
  }

  /** False when the dossier has moved on in the meantime. */
  static boolean fineOrLater(String what, Answer answer) {
    if (answer.status() == CONFLICT || answer.status() == STALE) {
      return false;
    }
    return fine(what, answer).isFine();
  }
}
