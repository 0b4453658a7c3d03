/** The way in for polls, and what the broker tells about its own health. */
@NullMarked
package vn.hoso.tracking.messaging;

import org.jspecify.annotations.NullMarked;
