/** The small office: who plays, how fast, and through which door. */
@NullMarked
package vn.hoso.standalone.office;

import org.jspecify.annotations.NullMarked;
