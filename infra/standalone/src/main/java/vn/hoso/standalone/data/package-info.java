/** The folder that holds everything an all-in-one Hoso remembers, and who may use it. */
@NullMarked
package vn.hoso.standalone.data;

import org.jspecify.annotations.NullMarked;
