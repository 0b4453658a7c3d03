/** E-mails through SMTP. */
@NullMarked
package vn.hoso.notification.mail;

import org.jspecify.annotations.NullMarked;
