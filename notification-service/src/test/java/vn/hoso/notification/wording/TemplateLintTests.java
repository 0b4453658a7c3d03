package vn.hoso.notification.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import vn.hoso.contract.NotificationEvent.Medium;
import vn.hoso.notification.domain.Wording;

/** What every template has to be like, and that none is ever edited. */
class TemplateLintTests {

  private static final Path SEALS = Path.of("src/test/resources/message-templates.sha256");
  private static final Set<String> SMS_PLACES =
      Set.of("centre", "code", "at", "due", "until", "place", "url", "hotline");
  private static final Set<String> ALWAYS_THERE =
      Set.of("centre", "code", "at", "url", "hotline", "name", "lookup");
  private static final Templates TEMPLATES = Templates.load();
  private static final Centre CENTRE =
      new Centre(
          "Trung tâm Phục vụ hành chính công",
          "HCC Ha Noi",
          "0241022",
          "https://hcc.example.vn",
          ZoneId.of("Asia/Ho_Chi_Minh"));

  static Stream<Wording> sms() {
    return TEMPLATES.all().stream().filter(it -> it.medium() == Medium.SMS);
  }

  static Stream<Wording> emails() {
    return TEMPLATES.all().stream().filter(it -> it.medium() == Medium.EMAIL && !it.isForStaff());
  }

  static Stream<Wording> alerts() {
    return TEMPLATES.all().stream().filter(Wording::isForStaff);
  }

  @ParameterizedTest
  @ValueSource(strings = {"vi", "en"})
  void the_pages_have_words_for_whatever_makes_us_write(String language) {
    var words = ResourceBundle.getBundle("messages/notification", Locale.of(language));
    var rules = RulesFile.read(new ClassPathResource("messages.yaml"), TEMPLATES);

    assertThat(rules.rules())
        .isNotEmpty()
        .allSatisfy(
            it -> assertThat(words.containsKey("messages.trigger." + it.trigger())).isTrue());
  }

  @ParameterizedTest
  @MethodSource("alerts")
  void an_alert_leads_to_the_dossiers_page_and_names_nobody(Wording wording) {
    var email = TEMPLATES.email(wording).fill(Samples.forStaff(CENTRE));

    assertThat(wording.medium()).isEqualTo(Medium.EMAIL);
    assertThat(TEMPLATES.email(wording).places())
        .isSubsetOf(Set.of("centre", "code", "at", "due", "until", "url", "dossier", "procedure"))
        .contains("dossier", "url");
    assertThat(email.subject()).startsWith("Trung tâm Phục vụ hành chính công – ");
    assertThat(email.text())
        .contains("https://hcc.example.vn/", "0199c0de-0000-7000-8000-000000000042")
        .contains("Đây là thư tự động")
        .doesNotContain("Ước", "7K3M9", "{", "}", "[", "]", "\n\n\n");
  }

  @ParameterizedTest
  @MethodSource("sms")
  void a_text_message_is_one_part_without_diacritics(Wording wording) {
    var text = TEMPLATES.sms(wording).plain(Samples.forSms(CENTRE));

    assertThat(SmsSize.of(text).encoding()).isEqualTo(SmsSize.Encoding.GSM_7);
    assertThat(SmsSize.of(text).parts()).as(text).isOne();
    assertThat(text).isEqualTo(Gsm7.plain(text)).doesNotContain("{", "}", "[", "]", "  ");
  }

  @ParameterizedTest
  @MethodSource("sms")
  void a_text_message_stays_one_part_however_long_its_values_are(Wording wording) {
    var values = new HashMap<>(Samples.forSms(CENTRE));
    values.put("code", "000.A0.01.H26-20261123-0092637");
    values.put("place", "Trung tâm Phục vụ hành chính công phường ".repeat(4));

    var text = TEMPLATES.sms(wording).plain(values);

    assertThat(SmsSize.of(text).parts()).as(text).isOne();
  }

  @ParameterizedTest
  @MethodSource("sms")
  void a_text_message_names_the_centre_and_the_dossier_and_nothing_private(Wording wording) {
    var template = TEMPLATES.sms(wording);

    assertThat(template.requiredPlaces()).contains("centre", "code");
    assertThat(template.places()).as("no name, procedure or secret").isSubsetOf(SMS_PLACES);
    assertThat(template.plain(Samples.forSms(CENTRE)))
        .startsWith("HCC Ha Noi: ")
        .contains("H26.12-261123-0042")
        .doesNotContain("Uoc", "khai sinh", "7K3M9");
  }

  @ParameterizedTest
  @MethodSource("sms")
  void a_text_message_is_written_with_diacritics_so_that_people_can_review_it(Wording wording) {
    assertThat(Gsm7.plain(TEMPLATES.source(wording))).isNotEqualTo(TEMPLATES.source(wording));
  }

  @ParameterizedTest
  @MethodSource("emails")
  void an_email_begins_with_centre_and_code_and_greets_by_name(Wording wording) {
    var email = TEMPLATES.email(wording).fill(Samples.forEmail(CENTRE));

    assertThat(email.subject())
        .startsWith("Trung tâm Phục vụ hành chính công – H26.12-261123-0042: ");
    assertThat(email.text())
        .startsWith("Kính gửi Ông/Bà Nguyễn Thị Ước,")
        .contains("0241022", "Đây là thư tự động")
        .doesNotContain("{", "}", "[", "]", "\n\n\n");
    assertThat(email.html()).contains("<p>Kính gửi Ông/Bà Nguyễn Thị Ước,</p>");
    assertThat(Normalizer.isNormalized(email.text(), Normalizer.Form.NFC)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("emails")
  void an_email_has_a_value_for_every_place_it_knows(Wording wording) {
    assertThat(Samples.forEmail(CENTRE).keySet())
        .containsAll(TEMPLATES.email(wording).places())
        .containsAll(ALWAYS_THERE);
  }

  @Test
  void a_place_without_a_value_stands_in_a_piece_that_can_be_left_out() {
    var withoutPromise = new HashMap<>(Samples.forSms(CENTRE));
    withoutPromise.remove("due");

    var text = TEMPLATES.sms(new Wording(Medium.SMS, "accepted", 1)).plain(withoutPromise);

    assertThat(text)
        .isEqualTo(
            "HCC Ha Noi: Da tiep nhan ho so H26.12-261123-0042 luc 09:12 23/11/2026."
                + " Tra cuu: https://hcc.example.vn");
  }

  /** A new version is added here with {@code -Dhoso.regenerate=true}; an old line never changes. */
  @Test
  void no_version_of_a_template_was_ever_edited() throws IOException {
    var seals = seals();
    if (Boolean.getBoolean("hoso.regenerate")) {
      TEMPLATES.all().forEach(it -> seals.putIfAbsent(nameOf(it), hash(it)));
      Files.write(
          SEALS, seals.entrySet().stream().map(it -> it.getValue() + "  " + it.getKey()).toList());
    }
    assertThat(TEMPLATES.all())
        .allSatisfy(
            it ->
                assertThat(seals.get(nameOf(it)))
                    .as(nameOf(it) + ": add a version beside it instead of changing it")
                    .isEqualTo(hash(it)));
    assertThat(TEMPLATES.all().stream().map(TemplateLintTests::nameOf))
        .as("an old version is missing")
        .containsAll(seals.keySet());
  }

  private static Map<String, String> seals() throws IOException {
    var seals = new TreeMap<String, String>();
    for (var line : Files.exists(SEALS) ? Files.readAllLines(SEALS) : List.<String>of()) {
      seals.put(line.substring(66), line.substring(0, 64));
    }
    return seals;
  }

  private static String nameOf(Wording it) {
    return it.template() + "/" + it.version() + "." + it.medium();
  }

  private static String hash(Wording wording) {
    try {
      var bytes = TEMPLATES.source(wording).replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (java.security.NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
