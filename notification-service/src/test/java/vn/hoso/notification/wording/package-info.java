/** Tests of what this package promises. */
@NullMarked
package vn.hoso.notification.wording;

import org.jspecify.annotations.NullMarked;
