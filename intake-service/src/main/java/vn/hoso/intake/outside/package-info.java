/** Dossiers that other software handles: what it tells us, and how we take it. */
@NullMarked
package vn.hoso.intake.outside;

import org.jspecify.annotations.NullMarked;
