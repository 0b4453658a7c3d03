/**
 * The manners of every HTTP door: problem documents in two languages, creating requests that may be
 * repeated, and commands that say which version they mean.
 */
@NullMarked
package vn.hoso.platform.web;

import org.jspecify.annotations.NullMarked;
