package vn.hoso.standalone.data;

/** Says in one sentence for the operator why the data folder cannot be used as it is. */
public final class UnusableData extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UnusableData(String sentence) {
    super(sentence);
  }

  public UnusableData(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
