package vn.hoso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The main pages fit on a phone, have one heading and lack no words. */
@ExtendWith(SharedHoso.class)
class PagesIT {

  private static final String PROCEDURE = "1.004873";

  private static final String NAMED_BUT_MISSING =
      """
      () => ['aria-describedby', 'aria-labelledby', 'for'].flatMap(name =>
        [...document.querySelectorAll(`[${name}]`)]
          .flatMap(it => it.getAttribute(name).split(' '))
          .filter(id => id && !document.getElementById(id)))
      """;

  private static Hoso hoso;
  private static Chromium chromium;
  private static Dossier dossier;

  @BeforeAll
  static void open() {
    hoso = SharedHoso.get();
    chromium = SharedHoso.browser();
    dossier = hoso.citizen().withEmail().submits(PROCEDURE, "to-khai");
    hoso.staff("tiepnhan").accepts(dossier);
  }

  @ParameterizedTest
  @CsvSource({
    "lookup, /",
    "lookup-unknown, /t/7K3M9-QXF2C-D",
    "procedures, /procedures",
    "procedure, /procedures/1.004873",
    "submit, /submit/1.004873",
    "supplement, /supplement",
    "petition, /petition",
    "petitions-published, /petition/published",
    "payment, /payment",
    "rating, /rating",
    "not-found, /no-such-page"
  })
  void of_the_public(String name, String path) {
    var page = chromium.phone();
    page.navigate(path);
    looksRight(page, name);
  }

  @ParameterizedTest
  @CsvSource({
    "tiepnhan, counter, /counter",
    "tiepnhan, counter-english, /counter?lang=en",
    "tiepnhan, counter-new, /counter/new",
    "lanhdao, follow-ups, /counter/ratings",
    "canbo1, desk, /desk?filter=all",
    "canbo1, desk-english, /desk?filter=all&lang=en",
    "vanhanh, messages, /messages",
    "vanhanh, inbox, /messages/inbox",
    "vanhanh, portal, /messages/portal",
    "vanhanh, ops, /ops",
    "vanhanh, ops-english, /ops?lang=en",
    "vanhanh, ops-dossiers, /ops/dossiers",
    "vanhanh, imports, /imports",
    "tiepnhan, petitions, /petitions",
    "tiepnhan, petition-entry, /petitions/new",
    "lanhdao, petition-figures, /petitions/figures",
    "quantri, imports-administrator, /imports",
    "quantri, procedures-administrator, /imports/procedures",
    "quantri, procedure-administrator, /imports/procedures/1.004873",
    "quantri, procedure-changes, /imports/procedures/1.004873/versions/1",
    "quantri, procedure-new, /imports/procedures/new",
    "quantri, calendar, /imports/calendar",
    "quantri, flows, /ops/routing/flows"
  })
  void of_the_staff(String user, String name, String path) {
    var page = chromium.deskOf(user);
    page.navigate(path);
    looksRight(page, name);
  }

  @Test
  void of_a_form_with_mistakes() {
    var page = chromium.phone();
    new CitizenAtPage(page).opensTheFormOf(PROCEDURE).fillsIn("", "0123", "123", "not-an-address");
    page.locator("main form[enctype] button[type=submit]").click();
    page.locator("main [role=alert]").waitFor();
    assertThat(page.locator("#phone").inputValue()).isEqualTo("0123");
    looksRight(page, "submit-mistakes");
  }

  @Test
  void of_a_dossier_whose_forms_are_all_open() {
    hoso.staff("lanhdaotp").claims(dossier);
    var page = chromium.deskOf("lanhdaotp");
    page.navigate("/desk/" + dossier.id());
    page.evaluate("() => document.querySelectorAll('details').forEach(it => it.open = true)");
    looksRight(page, "desk-dossier");
  }

  @Test
  void of_a_desk_where_one_tick_ticks_all() {
    var page = chromium.deskOf("canbo1");
    page.navigate("/desk?filter=all");
    var all = page.locator("[data-ticks]");
    var items = page.locator("input[name=item]");
    all.check();
    assertThat(page.locator("input[name=item]:checked").count())
        .isEqualTo(items.count())
        .isPositive();
    items.first().uncheck();
    assertThat(all.isChecked()).isFalse();
    looksRight(page, "desk-ticked");
  }

  @Test
  void of_a_petition_for_its_sender_and_for_who_answers() {
    var petition = Petition.sentBy(hoso.citizen(), hoso);
    var sender = chromium.phone();
    sender.navigate("/petition/" + petition.code());
    looksRight(sender, "petition-own");
    var officer = chromium.deskOf("tiepnhan");
    officer.navigate("/petitions/" + petition.id());
    looksRight(officer, "petition-desk");
  }

  private static void looksRight(Page page, String name) {
    Chromium.picture(page, name);
    assertThat(page.locator("h1").count()).as("headings of %s", name).isEqualTo(1);
    assertThat(page.evaluate(NAMED_BUT_MISSING))
        .as("ids that %s names and does not have", name)
        .isEqualTo(List.of());
    page.context().close();
  }
}
