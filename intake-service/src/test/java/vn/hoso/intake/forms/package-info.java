/** Tests of the official forms. */
@NullMarked
package vn.hoso.intake.forms;

import org.jspecify.annotations.NullMarked;
