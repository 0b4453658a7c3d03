/** What the portal was told, as pages and as JSON. */
@NullMarked
package vn.hoso.notification.portal.web;

import org.jspecify.annotations.NullMarked;
