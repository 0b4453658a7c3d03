/** Tests of what lies beside. */
@NullMarked
package vn.hoso.intake.application;

import org.jspecify.annotations.NullMarked;
