package vn.hoso.platform.parked;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import vn.hoso.platform.inbound.Parking.Stuck;
import vn.hoso.platform.replay.DeadLetterBox;

/** Says in words why a record waits or cannot be read; {@code @troubles} in templates. */
public final class Troubles {

  private static final Pattern HEADER = Pattern.compile("the header (\\S+) is .+");

  private final MessageSource messages;

  Troubles(MessageSource messages) {
    this.messages = messages;
  }

  /**
   * What people read of it.
   *
   * @param detail for whoever mends the program, class and place; null where the words say it all
   */
  public record Told(String words, @Nullable String detail) {}

  /** Why a record could not be applied. */
  public Told ofWaiting(String why) {
    return switch (why) {
      case Stuck.GAP -> told("parked.why.gap", null);
      case Stuck.UNFIT -> told("parked.why.unfit", null);
      default -> told("parked.why.bug", why);
    };
  }

  /** What ends the waiting. */
  public String remedy(String why) {
    return say(why.equals(Stuck.GAP) ? "parked.todo.gap" : "parked.todo.bug");
  }

  /** Why a record could not be read. */
  public Told ofLetter(String why) {
    var header = HEADER.matcher(why);
    if (header.matches()) {
      return told("letters.why.header", null, header.group(1));
    }
    return why.equals(DeadLetterBox.GONE)
        ? told("letters.why.gone", null)
        : told("letters.why.content", why);
  }

  private Told told(String key, @Nullable String detail, Object... members) {
    return new Told(say(key, members), detail);
  }

  private String say(String key, Object... members) {
    return messages.getMessage(key, members, LocaleContextHolder.getLocale());
  }
}
