package vn.hoso.tracking.mongo;

import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoso.platform.store.StateMapping;
import vn.hoso.tracking.domain.Reading;
import vn.hoso.tracking.domain.View;

/** What lists ask for, stored beside each view. */
final class TrackingIndex {

  static final String STATUS = "status";
  static final String AGENCY = "agency";
  static final String FIELD = "field";
  static final String CHANNEL = "channel";
  static final String LATENESS = "lateness";
  static final String CODE = "code";
  static final String SUBMITTED = "submitted";

  /** Lists are of dossiers: what bears this is in none. */
  static final String PETITION = "petition";

  private TrackingIndex() {}

  static StateMapping<View> mapping() {
    return new StateMapping<>(View.class, TrackingIndex::of);
  }

  static Map<String, Object> of(View view) {
    if (view.petition() != null) {
      return Map.of(PETITION, true);
    }
    var index = new LinkedHashMap<String, Object>();
    index.put(STATUS, Reading.situation(view).status().code());
    index.put(LATENESS, Reading.lateness(view).name());
    put(index, AGENCY, Reading.agency(view));
    var channel = Reading.channel(view);
    put(index, CHANNEL, channel == null ? null : channel.name());
    var code = Reading.code(view);
    put(index, CODE, code == null ? null : code.toUpperCase(Locale.ROOT));
    put(index, FIELD, field(view));
    var submitted = Reading.submittedAt(view);
    put(index, SUBMITTED, submitted == null ? null : Date.from(submitted));
    return index;
  }

  private static @Nullable String field(View view) {
    var submission = view.intake().submission();
    if (submission != null) {
      return submission.procedure().field();
    }
    var report = view.intake().report();
    return report == null ? null : report.department();
  }

  private static void put(Map<String, Object> index, String name, @Nullable Object value) {
    if (value != null) {
      index.put(name, value);
    }
  }
}
