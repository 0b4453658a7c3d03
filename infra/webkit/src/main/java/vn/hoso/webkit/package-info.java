/** The look, the words and the manners that all pages of Hoso share, as one auto-configuration. */
@NullMarked
package vn.hoso.webkit;

import org.jspecify.annotations.NullMarked;
