/** From bytes to facts and back; the sealed hierarchy is the registry. */
@NullMarked
package vn.hoso.platform.codec;

import org.jspecify.annotations.NullMarked;
