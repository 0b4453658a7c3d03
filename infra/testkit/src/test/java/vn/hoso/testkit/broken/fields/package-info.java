/** Things that are injected into fields and settings that are not records. */
@NullMarked
package vn.hoso.testkit.broken.fields;

import org.jspecify.annotations.NullMarked;
