/** Tests of what lies beside. */
@NullMarked
package vn.hoso.intake.catalogue.revision;

import org.jspecify.annotations.NullMarked;
