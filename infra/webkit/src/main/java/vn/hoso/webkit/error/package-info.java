/**
 * One answer for everything that went wrong: a page for people, a problem document for programs.
 */
@NullMarked
package vn.hoso.webkit.error;

import org.jspecify.annotations.NullMarked;
