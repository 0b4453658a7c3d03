/** What people upload: judged by content, kept apart, never executed. */
@NullMarked
package vn.hoso.intake.papers;

import org.jspecify.annotations.NullMarked;
