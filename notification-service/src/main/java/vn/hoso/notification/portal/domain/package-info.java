/** What the National Portal is told, in which order, and what came of it; pure. */
@NullMarked
package vn.hoso.notification.portal.domain;

import org.jspecify.annotations.NullMarked;
