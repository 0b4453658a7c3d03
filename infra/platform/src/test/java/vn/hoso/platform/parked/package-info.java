@NullMarked
package vn.hoso.platform.parked;

import org.jspecify.annotations.NullMarked;
