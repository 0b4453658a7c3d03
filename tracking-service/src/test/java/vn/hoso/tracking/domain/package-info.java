/** Tests of this package. */
@NullMarked
package vn.hoso.tracking.domain;

import org.jspecify.annotations.NullMarked;
