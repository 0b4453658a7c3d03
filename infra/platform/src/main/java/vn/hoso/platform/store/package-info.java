/** The one place of the platform that speaks to MongoDB about dossiers. */
@NullMarked
package vn.hoso.platform.store;

import org.jspecify.annotations.NullMarked;
