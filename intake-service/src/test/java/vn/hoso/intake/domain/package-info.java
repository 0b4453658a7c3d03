/** Tests of what lies beside. */
@NullMarked
package vn.hoso.intake.domain;

import org.jspecify.annotations.NullMarked;
