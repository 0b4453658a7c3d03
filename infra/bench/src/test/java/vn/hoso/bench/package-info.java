/** The arithmetic of the load run is right. */
@NullMarked
package vn.hoso.bench;

import org.jspecify.annotations.NullMarked;
