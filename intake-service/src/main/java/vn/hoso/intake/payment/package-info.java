/** Payment gateways behind the port: one that signs what it says, and a simulator of it. */
@NullMarked
package vn.hoso.intake.payment;

import org.jspecify.annotations.NullMarked;
