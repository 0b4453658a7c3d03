/** Every way a message can enter this service. */
@NullMarked
package vn.hoso.intake.messaging;

import org.jspecify.annotations.NullMarked;
