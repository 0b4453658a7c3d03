/** Loud when something has become much slower than what it stands on. */
@NullMarked
package vn.hoso.bench.guard;

import org.jspecify.annotations.NullMarked;
