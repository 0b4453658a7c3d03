/** The desk over HTTP: JSON for programs, pages for people, the same rules behind both. */
@NullMarked
package vn.hoso.routing.web;

import org.jspecify.annotations.NullMarked;
