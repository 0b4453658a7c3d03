/**
 * The one pattern, free of any technology: what a service remembers about a dossier and how it
 * moves.
 */
@NullMarked
package vn.hoso.platform.dossier;

import org.jspecify.annotations.NullMarked;
