/** How dossiers are indexed in MongoDB, and the worklist read from them. */
@NullMarked
package vn.hoso.routing.mongo;

import org.jspecify.annotations.NullMarked;
