package vn.hoso.routing;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import vn.hoso.routing.domain.Flow;
import vn.hoso.routing.domain.RuleSet;

/**
 * Settings of routing-service, under {@code hoso.routing}.
 *
 * @param flows the steps of every procedure, by default those of {@code routing-flows.yaml}
 * @param ruleSets dated rules, by default those of {@code routing-rules.yaml}
 */
@ConfigurationProperties("hoso.routing")
public record RoutingProperties(List<Flow> flows, List<RuleSet> ruleSets) {}
