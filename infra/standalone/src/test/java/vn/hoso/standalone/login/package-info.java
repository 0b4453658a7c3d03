/** Logging in as a browser does, through the door, with real HTTP all the way. */
@NullMarked
package vn.hoso.standalone.login;

import org.jspecify.annotations.NullMarked;
