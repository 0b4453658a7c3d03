/** Names that say nothing. */
@NullMarked
package vn.hoso.testkit.broken.names;

import org.jspecify.annotations.NullMarked;
