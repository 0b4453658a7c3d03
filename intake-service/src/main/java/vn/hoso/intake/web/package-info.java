/** The HTTP doors of intake: pages for people, JSON for programs, one code behind both. */
@NullMarked
package vn.hoso.intake.web;

import org.jspecify.annotations.NullMarked;
