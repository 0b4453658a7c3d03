/** A page that goes to the store by itself. */
@NullMarked
package vn.hoso.testkit.broken.web;

import org.jspecify.annotations.NullMarked;
