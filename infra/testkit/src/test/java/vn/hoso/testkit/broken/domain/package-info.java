/** A domain that knows too much. */
@NullMarked
package vn.hoso.testkit.broken.domain;

import org.jspecify.annotations.NullMarked;
