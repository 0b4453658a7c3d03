/** Synchronisation with the National Public Service Portal. */
@NullMarked
package vn.hoso.notification.portal;

import org.jspecify.annotations.NullMarked;
