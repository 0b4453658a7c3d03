/** What may happen to a petition (phản ánh, kiến nghị), free of any technology. */
@NullMarked
package vn.hoso.intake.petition.domain;

import org.jspecify.annotations.NullMarked;
