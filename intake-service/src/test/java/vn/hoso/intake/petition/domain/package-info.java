/** Tests of what may happen to a petition. */
@NullMarked
package vn.hoso.intake.petition.domain;

import org.jspecify.annotations.NullMarked;
