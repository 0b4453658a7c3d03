/** Tests of rebuilding beside what is live. */
@NullMarked
package vn.hoso.platform.rebuild;

import org.jspecify.annotations.NullMarked;
