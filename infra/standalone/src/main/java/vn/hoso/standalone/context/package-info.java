/** Keeps applications that share one class path from switching on each other's parts. */
@NullMarked
package vn.hoso.standalone.context;

import org.jspecify.annotations.NullMarked;
