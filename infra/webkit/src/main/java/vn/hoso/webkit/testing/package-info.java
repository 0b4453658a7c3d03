/** What the tests of several services need to read what was printed; no running service uses it. */
@NullMarked
package vn.hoso.webkit.testing;

import org.jspecify.annotations.NullMarked;
