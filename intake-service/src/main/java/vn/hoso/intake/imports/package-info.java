/** Brings the event log of another system in, row by row, resumable and as often as one likes. */
@NullMarked
package vn.hoso.intake.imports;

import org.jspecify.annotations.NullMarked;
