/** How a dossier moves from desk to desk and what every clock says; pure. */
@NullMarked
package vn.hoso.routing.domain;

import org.jspecify.annotations.NullMarked;
