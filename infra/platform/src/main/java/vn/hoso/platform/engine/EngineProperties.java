package vn.hoso.platform.engine;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.hoso.platform.drill.Drill;

/**
 * Settings of the engine, under {@code hoso.engine}.
 *
 * @param database the service's own MongoDB database
 * @param group the consumer group, the service's name
 * @param sweepEvery how often the relay looks for what a crash left unpublished
 * @param tickEvery how often timers are looked at
 * @param rebuild fold all documents anew from the topics before anything else starts
 * @param partitions of the dossier topics, where this service is the first to need them
 * @param drill faults to bring upon itself; none unless somebody asks
 */
@ConfigurationProperties("hoso.engine")
public record EngineProperties(
    String database,
    String group,
    @DefaultValue("5s") Duration sweepEvery,
    @DefaultValue("1s") Duration tickEvery,
    @DefaultValue("false") boolean rebuild,
    @DefaultValue("4") int partitions,
    @DefaultValue Drill drill) {}
