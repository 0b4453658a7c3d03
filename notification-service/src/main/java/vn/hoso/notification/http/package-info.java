/** Calls over HTTP of which one knows afterwards how far they came. */
@NullMarked
package vn.hoso.notification.http;

import org.jspecify.annotations.NullMarked;
