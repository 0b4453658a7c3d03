/** notification-service: tells people, once, and proves it. */
@NullMarked
package vn.hoso.notification;

import org.jspecify.annotations.NullMarked;
