/**
 * What every module's tests share: a broker and a store in this JVM, the real ones in containers,
 * architecture rules, and a reader and printer of the event log.
 */
@NullMarked
package vn.hoso.testkit;

import org.jspecify.annotations.NullMarked;
