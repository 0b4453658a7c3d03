/** Tests of what lies beside. */
@NullMarked
package vn.hoso.intake.domain.person;

import org.jspecify.annotations.NullMarked;
