/** What templates ask for: who is looking, where they may go, how a moment or a sum is written. */
@NullMarked
package vn.hoso.webkit.page;

import org.jspecify.annotations.NullMarked;
