/** What intake keeps in MongoDB beside its dossiers. */
@NullMarked
package vn.hoso.intake.mongo;

import org.jspecify.annotations.NullMarked;
