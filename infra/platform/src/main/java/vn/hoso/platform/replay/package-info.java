/** What could not be applied, looked at, tried without doing it, and done once more. */
@NullMarked
package vn.hoso.platform.replay;

import org.jspecify.annotations.NullMarked;
