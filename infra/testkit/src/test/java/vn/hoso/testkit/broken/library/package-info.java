/** A library that drags a framework along. */
@NullMarked
package vn.hoso.testkit.broken.library;

import org.jspecify.annotations.NullMarked;
