/** Every way a message can enter routing-service. */
@NullMarked
package vn.hoso.routing.messaging;

import org.jspecify.annotations.NullMarked;
