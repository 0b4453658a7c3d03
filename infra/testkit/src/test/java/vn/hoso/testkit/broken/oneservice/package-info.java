/** A service that calls another. */
@NullMarked
package vn.hoso.testkit.broken.oneservice;

import org.jspecify.annotations.NullMarked;
