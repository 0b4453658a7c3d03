/** Pages and JSON for citizens and operators. */
@NullMarked
package vn.hoso.tracking.web;

import org.jspecify.annotations.NullMarked;
