/** routing-service: moves dossiers through their steps and keeps every clock. */
@NullMarked
package vn.hoso.routing;

import org.jspecify.annotations.NullMarked;
