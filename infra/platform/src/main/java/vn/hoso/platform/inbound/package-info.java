/** The only way in: records of a poll become facts that dossiers hear, each dossier on its own. */
@NullMarked
package vn.hoso.platform.inbound;

import org.jspecify.annotations.NullMarked;
