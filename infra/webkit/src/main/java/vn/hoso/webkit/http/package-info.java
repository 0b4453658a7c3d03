/**
 * Assets, language, security headers and the cross-origin guard: what happens around every page.
 */
@NullMarked
package vn.hoso.webkit.http;

import org.jspecify.annotations.NullMarked;
