/** Ways around a clock, a log and the time API. */
@NullMarked
package vn.hoso.testkit.broken.crutches;

import org.jspecify.annotations.NullMarked;
