/** The portal over HTTP, in the style of its OpenCPS clients. */
@NullMarked
package vn.hoso.notification.portal.http;

import org.jspecify.annotations.NullMarked;
