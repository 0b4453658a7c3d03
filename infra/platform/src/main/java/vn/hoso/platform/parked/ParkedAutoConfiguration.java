package vn.hoso.platform.parked;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Import;
import vn.hoso.platform.engine.EngineAutoConfiguration;

/** Opens the door wherever an engine runs behind a web server. */
@AutoConfiguration(after = EngineAutoConfiguration.class)
@ConditionalOnWebApplication
@ConditionalOnProperty("hoso.engine.database")
@Import(ParkedController.class)
public class ParkedAutoConfiguration {}
