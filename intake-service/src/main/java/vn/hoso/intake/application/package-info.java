/** What people do with dossiers at intake: load, decide, state. */
@NullMarked
package vn.hoso.intake.application;

import org.jspecify.annotations.NullMarked;
