package vn.hoso.platform.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How long first answers are remembered.
 *
 * @param keep how long a key stands for its first answer
 * @param running after how long an attempt without an answer counts as dead
 * @param maxBody how much of a body, other than a form's, is read to compare it
 */
@ConfigurationProperties("hoso.idempotency")
record IdempotencyProperties(
    @DefaultValue("24h") Duration keep,
    @DefaultValue("60s") Duration running,
    @DefaultValue("2MB") DataSize maxBody) {}
