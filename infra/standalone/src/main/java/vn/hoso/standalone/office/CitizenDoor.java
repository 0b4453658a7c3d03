package vn.hoso.standalone.office;

import java.io.UncheckedIOException;
import java.net.URI;

/** Citizens at the public door; nobody asks them who they are. */
public final class CitizenDoor implements AutoCloseable {

  private static final int OK = 200;

  private final Browser browser;

  private CitizenDoor(URI door) {
    this.browser = new Browser(door);
  }

  public static CitizenDoor of(URI door) {
    return new CitizenDoor(door);
  }

  /** Whether there is a page; false while nobody answers. */
  public boolean isServed(String page) {
    try {
      return browser.get(page, Browser.PAGE).status() == OK;
    } catch (UncheckedIOException _) {
      return false;
    }
  }

  /** The dossier of a lookup code. */
  public Answer lookup(String code) {
    return browser.get("/api/t/" + Browser.encoded(code), Browser.DATA);
  }

  /** The same, as soon as it is past that version. */
  public Answer lookup(String code, long after) {
    return browser.get("/api/t/" + Browser.encoded(code) + "?after=" + after, Browser.DATA);
  }

  @Override
  public void close() {
    browser.close();
  }
}
