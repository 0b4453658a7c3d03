/** A demo of every component, and what is checked on it. */
@NullMarked
package vn.hoso.webkit;

import org.jspecify.annotations.NullMarked;
