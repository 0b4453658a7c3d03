/** The raw client understands what servers say. */
@NullMarked
package vn.hoso.bench.wire;

import org.jspecify.annotations.NullMarked;
