package vn.hoso.platform.replay;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoso.platform.security.Staff;

/**
 * Says what a service would send to somebody outside because a dossier changed. It sends nothing,
 * and it says no more than the one who looks may see.
 *
 * @param <S> what the service knows about one dossier
 */
@FunctionalInterface
public interface Outlook<S> {

  /**
   * Something that somebody outside would get.
   *
   * @param way such as {@code SMS}; webkit has words for it, {@code rehearsal.way.SMS}
   * @param to who, masked
   * @param name of the message, such as its template
   * @param notBefore null where it would go at once
   * @param text in the words in which it would go out, without what is personal
   */
  record Sending(String way, String to, String name, @Nullable Instant notBefore, String text) {}

  /** What the change brings about, in the order in which it would go out. */
  List<Sending> of(Staff staff, String dossierId, S before, S after);
}
