package vn.hoso.tracking.web;

import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoso.tracking.domain.Reading;
import vn.hoso.tracking.domain.View;

/**
 * A dossier in one line of a list: no name, no reason.
 *
 * @param about procedure, or department of a reported one
 * @param where the steps it is at and their agencies, or whose turn it is; nobody reads log-ins
 */
record StatusLine(
    String code,
    String about,
    int status,
    String where,
    String channel,
    @Nullable Instant submittedAt,
    @Nullable Instant dueAt,
    Reading.Lateness lateness) {

  static StatusLine of(View view, Words words, Locale locale) {
    var submission = view.intake().submission();
    var report = view.intake().report();
    var about =
        submission != null
            ? submission.procedure().name()
            : report == null ? "" : report.department();
    var channel = Reading.channel(view);
    var code = Reading.code(view);
    return new StatusLine(
        code == null ? "–" : code,
        about,
        Reading.situation(view).status().code(),
        where(view, words),
        channel == null ? "" : words.text("channel." + channel.name(), locale),
        Reading.submittedAt(view),
        Reading.dueAt(view),
        Reading.lateness(view));
  }

  private static String where(View view, Words words) {
    var open = view.routing().open();
    if (!open.isEmpty()) {
      return open.stream()
          .map(it -> it.name() + " · " + words.agency(it.agency()))
          .collect(Collectors.joining("; "));
    }
    var report = view.intake().report();
    return report != null && !report.steps().isEmpty()
        ? report.steps().getLast().step()
        : words.agency(Reading.holder(view));
  }
}
