/** The door before a small real service. */
@NullMarked
package vn.hoso.edge;

import org.jspecify.annotations.NullMarked;
