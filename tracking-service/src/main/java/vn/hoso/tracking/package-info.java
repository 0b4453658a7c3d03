/** Shows where every dossier is: a fold over the facts of all services that states none itself. */
@NullMarked
package vn.hoso.tracking;

import org.jspecify.annotations.NullMarked;
