package vn.hoso.notification.wording;

import java.time.ZoneId;

/**
 * Who speaks in the messages.
 *
 * @param name in full, for e-mails
 * @param shortName for text messages, few letters
 * @param lookupUrl where anybody looks a dossier up; never with a code in it
 */
public record Centre(
    String name, String shortName, String hotline, String lookupUrl, ZoneId zone) {}
