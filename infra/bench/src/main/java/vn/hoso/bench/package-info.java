/** A load run over HTTP: whole lives of dossiers, counted and timed. */
@NullMarked
package vn.hoso.bench;

import org.jspecify.annotations.NullMarked;
