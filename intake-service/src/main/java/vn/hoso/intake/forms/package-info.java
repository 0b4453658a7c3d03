/** The official forms of intake, filled in: pure models, and the one place that fills them. */
@NullMarked
package vn.hoso.intake.forms;

import org.jspecify.annotations.NullMarked;
