/** The parts of the one pattern put together, ready for a service to name its behaviour. */
@NullMarked
package vn.hoso.platform.engine;

import org.jspecify.annotations.NullMarked;
