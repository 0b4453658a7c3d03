/** The use cases of routing: what a poll, a click and a clock have in common. */
@NullMarked
package vn.hoso.routing.application;

import org.jspecify.annotations.NullMarked;
