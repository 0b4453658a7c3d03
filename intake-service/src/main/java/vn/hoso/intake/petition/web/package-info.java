/** The doors of petitions, for citizens and for staff, as pages and as JSON. */
@NullMarked
package vn.hoso.intake.petition.web;

import org.jspecify.annotations.NullMarked;
