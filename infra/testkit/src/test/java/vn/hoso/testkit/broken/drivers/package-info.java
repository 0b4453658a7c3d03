/** Drivers outside their adapters. */
@NullMarked
package vn.hoso.testkit.broken.drivers;

import org.jspecify.annotations.NullMarked;
