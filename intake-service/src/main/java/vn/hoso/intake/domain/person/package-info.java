/** What a Vietnamese phone number and a personal number look like. */
@NullMarked
package vn.hoso.intake.domain.person;

import org.jspecify.annotations.NullMarked;
