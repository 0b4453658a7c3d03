/** Tests of what this package promises. */
@NullMarked
package vn.hoso.notification.mail;

import org.jspecify.annotations.NullMarked;
