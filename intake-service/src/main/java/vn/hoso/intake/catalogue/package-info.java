/** The procedures a centre offers, where they come from, and who decides them. */
@NullMarked
package vn.hoso.intake.catalogue;

import org.jspecify.annotations.NullMarked;
