/** Petitions (phản ánh, kiến nghị) from their arrival to their publication: load, decide, state. */
@NullMarked
package vn.hoso.intake.petition;

import org.jspecify.annotations.NullMarked;
