/** Who is told what and when, decided without clock, network or store. */
@NullMarked
package vn.hoso.notification.domain;

import org.jspecify.annotations.NullMarked;
