/** Counters, codes and lists of views in the document store. */
@NullMarked
package vn.hoso.tracking.mongo;

import org.jspecify.annotations.NullMarked;
