/** Where petitions lie. */
@NullMarked
package vn.hoso.intake.petition.mongo;

import org.jspecify.annotations.NullMarked;
