package vn.hoso.standalone.office;

import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import vn.hoso.standalone.office.Errands.Errand;
import vn.hoso.standalone.office.People.Citizen;

/** Citizens at the public door; nobody asks them who they are. */
public final class CitizenDoor implements AutoCloseable {

  private static final int OK = 200;
  private static final Pattern VERSION = Pattern.compile("name=\"version\"[^>]*value=\"(\\d+)\"");

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

  /** What the catalogue says about a procedure. */
  JsonNode procedure(String code) {
    return Answers.fine("catalogue", browser.get("/api/procedures/" + code, Browser.DATA)).json();
  }

  /** Hands in online, with a file for each paper. */
  Answer handIn(Errand errand, Citizen citizen) {
    var form = new Form().json("dossier", handedIn(errand, citizen));
    errand.papers().forEach(paper -> form.pdf("papers." + paper, paper + ".pdf"));
    var headers = Map.of("Idempotency-Key", UUID.randomUUID().toString());
    return Answers.fine(
        "online hand in", browser.post("/api/intake/dossiers", form.type(), form.body(), headers));
  }

  /** Hands in one more paper with the form for it; false when nothing is asked for any more. */
  boolean handInSupplement(String code) {
    var page = Answers.fine("supplement", browser.postForm("/supplement", Map.of("code", code)));
    var version = VERSION.matcher(page.text());
    if (!version.find()) {
      return false;
    }
    var form =
        new Form()
            .text("code", code)
            .text("version", version.group(1))
            .text("idempotency-key", UUID.randomUUID().toString())
            .pdf("papers.bo-sung", "giay-to-bo-sung.pdf");
    var answer = browser.post("/supplement/papers", form.type(), form.body(), Map.of());
    return Answers.fineOrLater("online supplement", answer);
  }

  private static Map<String, Object> handedIn(Errand errand, Citizen citizen) {
    return Map.of(
        "procedure",
        errand.procedure(),
        "channel",
        errand.channel(),
        "receivingAgency",
        Office.WARD,
        "applicant",
        citizen);
  }

  @Override
  public void close() {
    browser.close();
  }
}
