/** A store that speaks MongoDB's wire protocol and keeps its promises on one disk. */
@NullMarked
package vn.hoso.standalone.store;

import org.jspecify.annotations.NullMarked;
