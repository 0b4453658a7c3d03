/** Tests of what this package promises. */
@NullMarked
package vn.hoso.notification.portal.codes;

import org.jspecify.annotations.NullMarked;
