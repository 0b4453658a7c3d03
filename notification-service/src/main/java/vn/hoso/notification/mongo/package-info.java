/** The one place of this service that speaks to MongoDB. */
@NullMarked
package vn.hoso.notification.mongo;

import org.jspecify.annotations.NullMarked;
