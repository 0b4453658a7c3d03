package vn.hoso.intake.papers;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file somebody hands in.
 *
 * @param paper the key of the paper it is; {@link #OTHER} for what was asked for later
 */
public record Upload(String paper, String fileName, long size, Content content) {

  public static final String OTHER = "bo-sung";

  /** What is attached to a petition or to its answer. */
  public static final String ATTACHED = "dinh-kem";

  /** How many files one hand-in may bring. */
  public static final int MOST = 20;

  /** How large each may be. */
  public static final long LARGEST = 20L * 1024 * 1024;

  /** Where the bytes are. */
  @FunctionalInterface
  public interface Content {
    InputStream open() throws IOException;
  }
}
