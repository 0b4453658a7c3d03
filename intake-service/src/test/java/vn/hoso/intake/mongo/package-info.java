/** Tests of what lies beside. */
@NullMarked
package vn.hoso.intake.mongo;

import org.jspecify.annotations.NullMarked;
