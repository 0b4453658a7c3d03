/** Pages agree with their templates. */
@NullMarked
package vn.hoso.intake.web;

import org.jspecify.annotations.NullMarked;
