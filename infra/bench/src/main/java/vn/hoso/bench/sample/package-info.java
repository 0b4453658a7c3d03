/** The same dossier for every measurement inside one process. */
@NullMarked
package vn.hoso.bench.sample;

import org.jspecify.annotations.NullMarked;
