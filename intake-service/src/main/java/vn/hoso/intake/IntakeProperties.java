package vn.hoso.intake;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of intake.
 *
 * @param database of its documents, the same as {@code hoso.engine.database}
 * @param papersDatabase where files lie
 */
@ConfigurationProperties("hoso.intake")
public record IntakeProperties(
    @DefaultValue("hoso_intake") String database,
    @DefaultValue("hoso_papers") String papersDatabase) {}
