package vn.hoso.standalone.login;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the launcher tells the log-in.
 *
 * @param publicUrl the address browsers use for the whole installation
 * @param issuer as it stands in the tokens
 * @param clientSecret shared with the door, made at start
 * @param data folder in which the signing key is kept
 */
@ConfigurationProperties("hoso.login")
public record LoginProperties(
    String publicUrl,
    String issuer,
    String clientSecret,
    @DefaultValue("hoso-data/login") Path data) {}
