/**
 * Documents that people write in YAML and review: read with every mistake named, written, compared.
 */
@NullMarked
package vn.hoso.platform.document;

import org.jspecify.annotations.NullMarked;
