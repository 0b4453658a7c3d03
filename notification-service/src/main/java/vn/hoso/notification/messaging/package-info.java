/** Every way a fact can enter this service. */
@NullMarked
package vn.hoso.notification.messaging;

import org.jspecify.annotations.NullMarked;
