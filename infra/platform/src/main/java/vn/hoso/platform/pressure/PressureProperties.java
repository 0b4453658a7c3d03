package vn.hoso.platform.pressure;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When who has to wait, under {@code hoso.pressure}.
 *
 * @param enabled false admits everybody always
 * @param groups consumer groups that read what this service states
 * @param every how often the signals are looked at
 * @param calmFor how long a level has to be over before the next lower one holds
 * @param readers how far behind a reader may be
 * @param outbox how far behind publishing may be
 * @param save how long one write may take
 * @param heap share of the heap in use after collection
 * @param places for requests that change something
 * @param reads for those that do not
 */
@ConfigurationProperties("hoso.pressure")
public record PressureProperties(
    @DefaultValue("true") boolean enabled,
    @DefaultValue List<String> groups,
    @DefaultValue("1s") Duration every,
    @DefaultValue("5s") Duration calmFor,
    @DefaultValue Readers readers,
    @DefaultValue Outbox outbox,
    @DefaultValue Save save,
    @DefaultValue Heap heap,
    @DefaultValue Places places,
    @DefaultValue Reads reads) {

  /**
   * Ages count only where enough waits: a reader that is away in a quiet night closes no door.
   *
   * @param records how many have to wait for {@code full}; for the others in proportion to the age
   */
  public record Readers(
      @DefaultValue("3s") Duration busy,
      @DefaultValue("10s") Duration tight,
      @DefaultValue("30s") Duration full,
      @DefaultValue("10000") long records) {}

  /**
   * What is saved is safe while the broker is away, so there is more patience than with readers.
   *
   * @param waiting saves that have to wait for {@code full}; for the others in proportion
   */
  public record Outbox(
      @DefaultValue("3s") Duration busy,
      @DefaultValue("15s") Duration tight,
      @DefaultValue("60s") Duration full,
      @DefaultValue("5000") long waiting) {}

  /** How long one write takes. */
  public record Save(
      @DefaultValue("500ms") Duration busy,
      @DefaultValue("2s") Duration tight,
      @DefaultValue("5s") Duration full) {}

  /** The last resort. */
  public record Heap(
      @DefaultValue("0.85") double busy,
      @DefaultValue("0.90") double tight,
      @DefaultValue("0.95") double full) {}

  /**
   * How many requests are in hand at once.
   *
   * @param start places before anything is known
   * @param target what a request may take; a command waits up to 2 s for a broker that is away, and
   *     that alone shall not look like overload
   */
  public record Places(
      @DefaultValue("16") int least,
      @DefaultValue("200") int start,
      @DefaultValue("1000") int most,
      @DefaultValue("3s") Duration target) {}

  /**
   * How many reads are in hand at once, apart from what changes something.
   *
   * @param longest how many registers, exports and printed forms are made at once; what they cost
   *     is memory, so this is no matter of how fast they are
   */
  public record Reads(@DefaultValue Places places, @DefaultValue("8") int longest) {}
}
