package vn.hoso.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Somebody who works at the centre, at the pages made for it. */
final class StaffAtPage {

  private final Page page;

  StaffAtPage(Page page) {
    this.page = page;
  }

  Page page() {
    return page;
  }

  /** Finds the dossier by its lookup code at the counter and accepts it. */
  void accepts(String lookupCode) {
    page.navigate("/counter");
    page.locator("main form[action='/counter/find'] #code").fill(lookupCode);
    page.locator("main form[action='/counter/find'] button").click();
    does("accept");
  }

  /** Finds the dossier among however many there are, and takes it. */
  StaffAtPage claims(String officialCode) {
    opens(officialCode);
    return does("claim");
  }

  StaffAtPage completes() {
    return does("completion");
  }

  StaffAtPage presentsTheResult(String place) {
    page.locator("#place").fill(place);
    return does("result");
  }

  StaffAtPage handsOver(String officialCode) {
    opens(officialCode);
    return does("hand-over");
  }

  /** The official code, where the dossier has one by now. */
  String officialCode() {
    return page.locator("main .code").first().innerText().strip();
  }

  /** By its code: on a busy day it is not on the first page of any list. */
  private void opens(String officialCode) {
    page.navigate("/desk");
    page.locator("main form[role=search] #code").fill(officialCode);
    page.locator("main form[role=search] button").click();
    page.locator("main a.code", new Page.LocatorOptions().setHasText(officialCode)).click();
  }

  /** Presses the one button of that form and sees that nothing was refused. */
  private StaffAtPage does(String action) {
    button(action).click();
    assertThat(button(action)).hasCount(0);
    assertThat(page.locator("main [role=alert]")).hasCount(0);
    return this;
  }

  private Locator button(String action) {
    return page.locator("main form[action$='/" + action + "'] button[type=submit]");
  }
}
