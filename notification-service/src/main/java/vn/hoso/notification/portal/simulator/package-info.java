/** A portal on loopback, for trials and tests. */
@NullMarked
package vn.hoso.notification.portal.simulator;

import org.jspecify.annotations.NullMarked;
