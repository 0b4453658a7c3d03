package vn.hoso.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.test.context.ContextConfiguration;

/**
 * Beside {@code @SpringBootTest}: gives the application the broker of this JVM as {@code
 * HOSO_KAFKA} and an empty store of its own as {@code HOSO_MONGODB}, exactly as the environment
 * would.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ContextConfiguration(initializers = Surroundings.class)
@ExtendWith(LastOneOut.class)
public @interface WithBrokerAndStore {}
