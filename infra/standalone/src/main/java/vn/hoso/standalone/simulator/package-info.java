/** Stand-ins for the outside world that are spoken to over the network like the real ones. */
@NullMarked
package vn.hoso.standalone.simulator;

import org.jspecify.annotations.NullMarked;
