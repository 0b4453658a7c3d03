package vn.hoso.intake.papers;

import org.jspecify.annotations.Nullable;

/** Remembers up to which file the sweep has come. */
public interface SweepMark {

  /** The last file that was looked at; null before the first. */
  @Nullable String read();

  void write(String fileId);
}
