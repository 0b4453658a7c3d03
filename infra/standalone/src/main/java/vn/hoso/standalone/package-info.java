/** The launcher: one process that brings up everything Hoso needs and then Hoso itself. */
@NullMarked
package vn.hoso.standalone;

import org.jspecify.annotations.NullMarked;
