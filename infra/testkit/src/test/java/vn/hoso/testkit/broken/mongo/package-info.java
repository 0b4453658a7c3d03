/** A store that somebody else should not see. */
@NullMarked
package vn.hoso.testkit.broken.mongo;

import org.jspecify.annotations.NullMarked;
