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
 */
@ConfigurationProperties("hoso.intake")
public record IntakeProperties(
    @DefaultValue("hoso_intake") String database,
    @DefaultValue("hoso_papers") String papersDatabase,
    @DefaultValue("hoso_catalogue") String catalogueDatabase,
    @DefaultValue("10m") Duration sweepPapersEvery,
    @DefaultValue("24h") Duration sweepPapersAfter) {}
