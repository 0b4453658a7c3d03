/** The portal's words and codes, one table per version of its interface. */
@NullMarked
package vn.hoso.notification.portal.codes;

import org.jspecify.annotations.NullMarked;
