/** What may happen to a dossier at the desk, free of any technology. */
@NullMarked
package vn.hoso.intake.domain;

import org.jspecify.annotations.NullMarked;
