package vn.hoso.contract;

/**
 * What holds when another agency is asked during a step.
 *
 * @param counts the time of it counts towards the promise; if not, the clock stands
 * @param silenceConsents no answer in time is a yes
 * @param days calendar days it has to answer, 0 where the officer says
 */
public record Consultable(boolean counts, boolean silenceConsents, int days) {}
