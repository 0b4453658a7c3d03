/** Time as a command: what is due is decided like anything else. */
@NullMarked
package vn.hoso.platform.timer;

import org.jspecify.annotations.NullMarked;
