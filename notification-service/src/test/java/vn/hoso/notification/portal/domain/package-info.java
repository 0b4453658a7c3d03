/** Tests of what this package promises. */
@NullMarked
package vn.hoso.notification.portal.domain;

import org.jspecify.annotations.NullMarked;
