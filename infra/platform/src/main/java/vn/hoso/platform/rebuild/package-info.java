/** A service's documents, folded anew from the topics. */
@NullMarked
package vn.hoso.platform.rebuild;

import org.jspecify.annotations.NullMarked;
