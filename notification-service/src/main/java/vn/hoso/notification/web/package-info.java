/** What was sent, for the staff: pages and JSON. */
@NullMarked
package vn.hoso.notification.web;

import org.jspecify.annotations.NullMarked;
