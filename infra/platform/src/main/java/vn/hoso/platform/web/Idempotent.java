package vn.hoso.platform.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * This POST may be sent again without being done again. The client names the attempt in the header
 * {@code Idempotency-Key}, a page in the form field {@code idempotency-key}.
 *
 * <p>Our rules: a key belongs to its caller and path and lives for 24 hours. The first answer that
 * did something (2xx, 3xx) is kept and given again, with {@code Idempotency-Replayed: true}; a
 * refused attempt (4xx, 5xx) did nothing, so its key is free again. 400 without a key, 409 while
 * the first attempt is running, 422 when the body differs. Of a form, the fields and the bytes of
 * the files are the body. A process that died is taken for "not running" after a minute, so a
 * handler has to make what it makes under a name that follows from its {@link AttemptId} if doing
 * twice would hurt.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {}
