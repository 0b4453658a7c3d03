/** The flows of the procedures as versioned documents that an administrator reviews. */
@NullMarked
package vn.hoso.routing.flows;

import org.jspecify.annotations.NullMarked;
