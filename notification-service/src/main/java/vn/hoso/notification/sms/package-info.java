/** Text messages through an HTTP gateway in the style of eSMS. */
@NullMarked
package vn.hoso.notification.sms;

import org.jspecify.annotations.NullMarked;
