/** A service that is called by another. */
@NullMarked
package vn.hoso.testkit.broken.otherservice;

import org.jspecify.annotations.NullMarked;
