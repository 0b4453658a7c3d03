/** What a receipt's QR code says, whether it is genuine, and whether it still holds. */
@NullMarked
package vn.hoso.intake.verify;

import org.jspecify.annotations.NullMarked;
