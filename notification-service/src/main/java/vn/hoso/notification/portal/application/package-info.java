/** Claims, sends, settles, and lets an operator decide about what was rejected. */
@NullMarked
package vn.hoso.notification.portal.application;

import org.jspecify.annotations.NullMarked;
