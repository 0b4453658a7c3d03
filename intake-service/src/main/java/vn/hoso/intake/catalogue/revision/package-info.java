/** How an administrator changes the catalogue: a document is written, looked at, put in force. */
@NullMarked
package vn.hoso.intake.catalogue.revision;

import org.jspecify.annotations.NullMarked;
