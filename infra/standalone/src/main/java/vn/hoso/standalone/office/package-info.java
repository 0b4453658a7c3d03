/** A small office that plays through the public door, so that a trial has something to show. */
@NullMarked
package vn.hoso.standalone.office;

import org.jspecify.annotations.NullMarked;
