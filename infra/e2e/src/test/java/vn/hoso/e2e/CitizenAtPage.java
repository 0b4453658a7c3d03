package vn.hoso.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;

/** A citizen at the pages: hands in, then keeps the status page open. */
final class CitizenAtPage {

  private static final LocatorAssertions.ContainsTextOptions SOON =
      new LocatorAssertions.ContainsTextOptions().setTimeout(20_000);

  private final Page page;

  CitizenAtPage(Page page) {
    this.page = page;
  }

  Page page() {
    return page;
  }

  /** Opens the form of a procedure as its page offers it. */
  CitizenAtPage opensTheFormOf(String procedure) {
    page.navigate("/procedures/" + procedure);
    page.locator("main a[href='/submit/" + procedure + "']").first().click();
    return this;
  }

  CitizenAtPage fillsIn(String name, String phone, String identityNumber, String email) {
    page.locator("#name").fill(name);
    page.locator("#phone").fill(phone);
    page.locator("#identityNumber").fill(identityNumber);
    page.locator("#email").fill(email);
    return this;
  }

  CitizenAtPage adds(String paper) {
    page.locator("input[name='papers." + paper + "']")
        .setInputFiles(new FilePayload(paper + ".pdf", "application/pdf", Citizen.pdf(paper)));
    return this;
  }

  /** Sends the form, and copies the code from the page that answers. */
  String sends() {
    page.locator("main form[enctype] button[type=submit]").click();
    var answer = page.locator("#lookup-code, main .notice.bad").first();
    assertThat(answer).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(20_000));
    assertThat(page.locator("main .notice.bad")).hasCount(0);
    return page.locator("#lookup-code").innerText().strip();
  }

  CitizenAtPage followsTheDossier() {
    page.locator("main a[href^='/t/']").click();
    return watches();
  }

  CitizenAtPage opensTheStatusOf(String lookupCode) {
    page.navigate("/");
    page.locator("#code").fill(lookupCode);
    page.locator("main form button[type=submit]").click();
    return watches();
  }

  /** From here on the page must not be loaded again by itself. */
  private CitizenAtPage watches() {
    assertThat(page.locator("#dossier h1")).isVisible();
    return this;
  }

  /** Leaves a mark that only a reload would take away. */
  CitizenAtPage marksThePage() {
    page.evaluate("() => { window.unloaded = false; addEventListener('beforeunload', () => 0); }");
    return this;
  }

  void hasNotReloaded() {
    org.assertj.core.api.Assertions.assertThat(page.evaluate("() => window.unloaded === false"))
        .as("the page was never loaded again")
        .isEqualTo(true);
  }

  /** Waits for the page to say so by itself. */
  CitizenAtPage reads(String words) {
    assertThat(dossier()).containsText(words, SOON);
    return this;
  }

  CitizenAtPage reloads() {
    page.reload();
    return this;
  }

  /** The titles of all stages that are done. */
  List<String> stagesDone() {
    return page.locator("#dossier .stage.done .stage-title").allInnerTexts();
  }

  private Locator dossier() {
    return page.locator("#dossier");
  }
}
