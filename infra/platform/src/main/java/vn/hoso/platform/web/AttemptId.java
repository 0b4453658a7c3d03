package vn.hoso.platform.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name of the attempt at an {@link Idempotent} handler, as text: the same whenever the same
 * caller sends the same key and body to the same address again. What is made under a name that
 * follows from it is made once, even when the first answer was lost in a crash.
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface AttemptId {}
