/**
 * Who may do what: tokens at the door, and the words {@code staff} and {@code machine} in
 * controllers.
 */
@NullMarked
package vn.hoso.platform.security;

import org.jspecify.annotations.NullMarked;
