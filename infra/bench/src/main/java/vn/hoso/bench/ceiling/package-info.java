/** What broker and store can do when nobody thinks: the measure for everything else. */
@NullMarked
package vn.hoso.bench.ceiling;

import org.jspecify.annotations.NullMarked;
