package vn.hoso.notification.portal.domain;

import java.time.Instant;
import vn.hoso.notification.domain.claim.Patience;

/**
 * How patient the synchronisation is. The law wants every status told (NĐ 118/2025 art. 27(2d)), so
 * what the portal did not take is tried for as long as it takes.
 *
 * @param version of the portal's interface that messages are written for
 * @param patience with one message; the last of its retries comes again and again
 * @param codesOnly whether the portal takes nothing but official codes, so that it is told of a
 *     dossier from acceptance on
 */
public record SyncPolicy(String version, Patience patience, boolean codesOnly) {

  /** When to try again. */
  Instant nextTry(SyncMessage message, Instant now) {
    return patience.nextTry(message.id(), message.progress().attempt(), now);
  }

  /** When to try again where nobody was asked. */
  Instant soon(SyncMessage message, Instant now) {
    return patience.soon(message.id(), message.progress().attempt(), now);
  }
}
