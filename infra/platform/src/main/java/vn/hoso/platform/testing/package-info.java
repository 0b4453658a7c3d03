/** What the tests of several modules need from the platform; no running service uses it. */
@NullMarked
package vn.hoso.platform.testing;

import org.jspecify.annotations.NullMarked;
