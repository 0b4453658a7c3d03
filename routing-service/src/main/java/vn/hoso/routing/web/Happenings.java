package vn.hoso.routing.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.hoso.platform.web.Problem;
import vn.hoso.routing.application.Known;
import vn.hoso.routing.domain.Deed;
import vn.hoso.webkit.page.Formats;

/** Tells whoever comes second who was faster and what they did. */
@Component
class Happenings {

  private final MessageSource messages;
  private final Formats formats;
  private final PeopleNames people;
  private final AgencyNames agencies;

  Happenings(MessageSource messages, Formats formats, PeopleNames people, AgencyNames agencies) {
    this.messages = messages;
    this.formats = formats;
    this.people = people;
    this.agencies = agencies;
  }

  /**
   * The problem with what somebody last did, as {@code happened} for programs and {@code what} for
   * people, when the dossier is no longer what the caller saw.
   */
  Problem since(long expected, Known now, Problem problem) {
    if (now.version() == expected) {
      return problem;
    }
    var last = lastByAnyone(now);
    return last == null
        ? problem.with("what", text("desk.happened.nobody"))
        : problem.with("happened", members(last)).with("what", words(last));
  }

  private static @Nullable Deed lastByAnyone(Known now) {
    var way = now.dossier().own().onTheWay();
    return way == null
        ? null
        : way.deeds().reversed().stream().filter(it -> it.by() != null).findFirst().orElse(null);
  }

  private static Map<String, Object> members(Deed deed) {
    var members = new LinkedHashMap<String, Object>();
    members.put("kind", kind(deed));
    members.put("step", deed.step());
    members.put("by", String.valueOf(deed.by()));
    members.put("at", deed.at().toString());
    return members;
  }

  private String words(Deed deed) {
    var to = deed.to() == null ? "" : agencies.of(people.of(deed.to()));
    var by = people.of(String.valueOf(deed.by()));
    var what = text("desk.deed." + kind(deed), deed.step(), to);
    return text("desk.happened", what, by, formats.moment(deed.at()));
  }

  private static String kind(Deed deed) {
    return deed.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private String text(String key, Object... arguments) {
    return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
  }
}
