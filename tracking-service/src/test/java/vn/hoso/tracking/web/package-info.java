/** Tests of this package. */
@NullMarked
package vn.hoso.tracking.web;

import org.jspecify.annotations.NullMarked;
