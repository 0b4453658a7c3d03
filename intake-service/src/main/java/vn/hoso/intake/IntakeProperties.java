package vn.hoso.intake;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of intake.
 *
 * @param database of its documents, the same as {@code hoso.engine.database}
 * @param papersDatabase where files lie
 * @param catalogueDatabase where procedures and their versions are
 * @param sweepPapersEvery how often is looked for papers of hand-ins that crashed
 * @param sweepPapersAfter how old they have to be
 * @param payment who takes money online
 * @param publicUrl where citizens reach us, for the QR code of a receipt; empty to take the address
 *     under which the officer does
 */
@ConfigurationProperties("hoso.intake")
public record IntakeProperties(
    @DefaultValue("hoso_intake") String database,
    @DefaultValue("hoso_papers") String papersDatabase,
    @DefaultValue("hoso_catalogue") String catalogueDatabase,
    @DefaultValue("10m") Duration sweepPapersEvery,
    @DefaultValue("24h") Duration sweepPapersAfter,
    @DefaultValue Payment payment,
    @DefaultValue("") String publicUrl) {

  /**
   * The payment gateway.
   *
   * @param url of its checkout page; blank where the centre takes no money online
   * @param secret shared with it
   * @param simulator a simulator plays the gateway, for trials only
   */
  public record Payment(
      @DefaultValue("") String url,
      @DefaultValue("") String secret,
      @DefaultValue("false") boolean simulator) {}
}
