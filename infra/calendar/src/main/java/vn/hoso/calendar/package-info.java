/**
 * Working-time arithmetic of one-stop offices: when something is due, and the ledger that says why.
 */
@NullMarked
package vn.hoso.calendar;

import org.jspecify.annotations.NullMarked;
