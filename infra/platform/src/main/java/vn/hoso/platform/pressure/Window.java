package vn.hoso.platform.pressure;

import java.time.Duration;

/**
 * What happened to live requests in a while.
 *
 * @param length of the while
 * @param mean what those that finished took on average
 * @param most in hand at the same time
 * @param waiting in hand at the end, and for how long on average
 */
record Window(
    Duration length, int finished, Duration mean, int most, int waiting, Duration waitingFor) {}
