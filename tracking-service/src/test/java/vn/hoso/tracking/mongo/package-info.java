/** Tests of this package. */
@NullMarked
package vn.hoso.tracking.mongo;

import org.jspecify.annotations.NullMarked;
