package vn.hoso.webkit;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a centre or a service may say about its pages.
 *
 * @param centre name of the centre in the page head
 * @param hotline telephone number in the page foot
 * @param messages further message bundles, e.g. {@code messages/intake}
 * @param behindProxy whether {@code X-Forwarded-*} is believed: everywhere but at the edge
 * @param formTargets origins besides our own that a form may lead to, e.g. a foreign log-in
 * @param place where official forms are signed
 */
@ConfigurationProperties("hoso.web")
public record WebProperties(
    @DefaultValue("Trung tâm Phục vụ hành chính công") String centre,
    @DefaultValue("1022") String hotline,
    @DefaultValue List<String> messages,
    @DefaultValue("true") boolean behindProxy,
    @DefaultValue List<String> formTargets,
    @DefaultValue("Hà Nội") String place) {}
