/**
 * Keeps what the bus may not say in the clear: one data key per dossier, so that destroying a key
 * forgets a person everywhere.
 */
@NullMarked
package vn.hoso.platform.vault;

import org.jspecify.annotations.NullMarked;
