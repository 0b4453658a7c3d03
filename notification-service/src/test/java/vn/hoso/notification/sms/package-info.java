/** Tests of what this package promises. */
@NullMarked
package vn.hoso.notification.sms;

import org.jspecify.annotations.NullMarked;
