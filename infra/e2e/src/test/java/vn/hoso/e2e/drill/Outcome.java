package vn.hoso.e2e.drill;

import java.time.Duration;

/**
 * One row of the table.
 *
 * @param lasted from the fault to its end
 * @param recovered from its end until every dossier that was on its way, and one more, had reached
 *     its own
 * @param heapKib live objects of all processes afterwards
 * @param residentKib of all processes afterwards
 */
record Outcome(
    String fault,
    Duration lasted,
    int dossiers,
    Duration stalest,
    Duration recovered,
    Findings findings,
    long heapKib,
    long residentKib) {}
