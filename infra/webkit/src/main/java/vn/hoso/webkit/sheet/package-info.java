/**
 * Official forms on A4: one template gives what a browser shows and what is printed or kept as a
 * PDF.
 */
@NullMarked
package vn.hoso.webkit.sheet;

import org.jspecify.annotations.NullMarked;
