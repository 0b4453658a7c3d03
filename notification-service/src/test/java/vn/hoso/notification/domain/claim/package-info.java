/** Tests of what this package promises. */
@NullMarked
package vn.hoso.notification.domain.claim;

import org.jspecify.annotations.NullMarked;
