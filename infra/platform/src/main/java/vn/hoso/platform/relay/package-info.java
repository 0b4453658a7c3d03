/** The only way out: saved facts go to the broker, and are cleared when it has them. */
@NullMarked
package vn.hoso.platform.relay;

import org.jspecify.annotations.NullMarked;
