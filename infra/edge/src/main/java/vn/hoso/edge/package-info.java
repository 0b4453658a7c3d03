/** The one public door: finds the service, knows who is logged in, keeps the crowd in order. */
@NullMarked
package vn.hoso.edge;

import org.jspecify.annotations.NullMarked;
