/** As much HTTP/1.1 as a load generator needs, and as little processor time. */
@NullMarked
package vn.hoso.bench.wire;

import org.jspecify.annotations.NullMarked;
