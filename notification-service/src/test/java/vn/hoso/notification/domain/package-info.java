/** Tests of what this package promises. */
@NullMarked
package vn.hoso.notification.domain;

import org.jspecify.annotations.NullMarked;
