/** Tests of tracking, and the facts they tell. */
@NullMarked
package vn.hoso.tracking;

import org.jspecify.annotations.NullMarked;
