/** notification-service at work, on a real broker and a store, with a gateway and a mail server. */
@NullMarked
package vn.hoso.notification;

import org.jspecify.annotations.NullMarked;
