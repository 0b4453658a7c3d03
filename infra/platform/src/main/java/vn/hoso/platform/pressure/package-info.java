/**
 * Back-pressure: what comes in is admitted only as fast as the store, the broker and the readers
 * behind it can take it, so that a fault makes callers wait and not everything slow.
 */
@NullMarked
package vn.hoso.platform.pressure;

import org.jspecify.annotations.NullMarked;
