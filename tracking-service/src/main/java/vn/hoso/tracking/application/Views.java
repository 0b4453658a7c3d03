package vn.hoso.tracking.application;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.Channel;
import vn.hoso.tracking.domain.Reading.Lateness;
import vn.hoso.tracking.domain.View;

/** Many views at once: lists for operators, and all of them for counting from scratch. */
public interface Views {

  /**
   * Which dossiers an operator asks for.
   *
   * @param agencies null for all of them
   * @param field sector of the procedure, or department of a reported dossier
   * @param status national status, 1 to 10
   * @param after id of the last dossier of the page before
   */
  record Wanted(
      @Nullable Set<String> agencies,
      @Nullable Integer status,
      @Nullable Channel channel,
      @Nullable String field,
      @Nullable Lateness lateness,
      @Nullable String code,
      @Nullable String after) {}

  /** One of them. */
  record Listed(String dossierId, View view) {}

  /** The newest first. */
  List<Listed> list(Wanted wanted, int limit);

  /** Gives every view once. */
  void forEach(Consumer<View> taker);
}
