/** Tests of what this package promises. */
@NullMarked
package vn.hoso.notification.portal.http;

import org.jspecify.annotations.NullMarked;
