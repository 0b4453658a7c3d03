/** Folds, counts, looks up and tells live, over ports that know no technology. */
@NullMarked
package vn.hoso.tracking.application;

import org.jspecify.annotations.NullMarked;
