/** Tests of what this package promises. */
@NullMarked
package vn.hoso.notification.portal.application;

import org.jspecify.annotations.NullMarked;
