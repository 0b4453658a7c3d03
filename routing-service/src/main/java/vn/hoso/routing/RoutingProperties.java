package vn.hoso.routing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.hoso.routing.domain.Flow;
import vn.hoso.routing.domain.RuleSet;

/**
 * Settings of routing-service, under {@code hoso.routing}.
 *
 * @param flows the steps of every procedure, by default those of {@code routing-flows.yaml}, until
 *     an administrator puts others in force
 * @param ruleSets dated rules, by default those of {@code routing-rules.yaml}
 * @param flowsDatabase where those are kept; no topic brings them back
 * @param roles that the centre has people for: no step of a flow may be for anybody else
 * @param agencies their names by code
 */
@ConfigurationProperties("hoso.routing")
public record RoutingProperties(
    List<Flow> flows,
    List<RuleSet> ruleSets,
    @DefaultValue("hoso_flows") String flowsDatabase,
    @DefaultValue({"receiver", "officer", "leader"}) Set<String> roles,
    @DefaultValue Map<String, String> agencies) {}
