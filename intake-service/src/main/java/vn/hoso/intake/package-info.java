/** Receives dossiers by every channel and answers at the desk. */
@NullMarked
package vn.hoso.intake;

import org.jspecify.annotations.NullMarked;
