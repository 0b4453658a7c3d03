package vn.hoso.platform.codec;

import vn.hoso.contract.DossierEvent;

/** The three things that bytes under an event name can turn out to be. */
public sealed interface Decoded {

  /** A fact that this build knows. */
  record Known(DossierEvent event) implements Decoded {}

  /** A name newer than this build, or foreign; it still counts as heard. */
  record Unknown(String name) implements Decoded {}

  /**
   * A known name over bytes that do not fit.
   *
   * @param why names the place, never the content
   */
  record Malformed(String why) implements Decoded {}
}
