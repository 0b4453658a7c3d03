/** The view of one dossier, one part per producer, and everything that can be read off it. */
@NullMarked
package vn.hoso.tracking.domain;

import org.jspecify.annotations.NullMarked;
