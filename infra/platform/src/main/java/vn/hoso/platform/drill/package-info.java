/** Faults that a drill wants of a service, at exact places; none unless somebody asks. */
@NullMarked
package vn.hoso.platform.drill;

import org.jspecify.annotations.NullMarked;
