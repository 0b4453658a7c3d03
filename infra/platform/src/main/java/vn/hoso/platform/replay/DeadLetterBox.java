package vn.hoso.platform.replay;

import static java.util.Comparator.comparing;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import vn.hoso.contract.Envelope;
import vn.hoso.contract.Owner;
import vn.hoso.platform.inbound.DeadLetters;
import vn.hoso.platform.inbound.Inbound;
import vn.hoso.platform.inbound.Received;
import vn.hoso.platform.inbound.RecordReader;
import vn.hoso.platform.inbound.RecordReader.Read;
import vn.hoso.platform.log.LogReader;
import vn.hoso.platform.replay.LetterMarks.How;
import vn.hoso.platform.replay.LetterMarks.Mark;
import vn.hoso.platform.security.Staff;

/**
 * The records a service could not read, read back from its dead-letter topics. A letter is replayed
 * from where the record lies on its owner's topic, which is kept for ever, through the same way in
 * as every poll: duplicates do nothing, and what waited behind it goes on.
 */
public final class DeadLetterBox {

  /** Why a letter cannot be read whose record retention has taken away. */
  public static final String GONE = "the record is not on its topic any more";

  private static final List<String> ATTRIBUTES =
      List.of(
          Envelope.ID,
          Envelope.TYPE,
          Envelope.SOURCE,
          Envelope.SUBJECT,
          Envelope.TIME,
          Envelope.SEQUENCE,
          Envelope.CAUSATION_ID,
          Envelope.CORRELATION_ID,
          Envelope.CONTENT_TYPE);

  private final LogReader log;
  private final RecordReader reader;
  private final Inbound<?, ?> inbound;
  private final ParkedDossiers<?, ?> parked;
  private final LetterMarks marks;
  private final List<Owner> sources;
  private final String group;
  private final Clock clock;

  public DeadLetterBox(
      LogReader log,
      RecordReader reader,
      Inbound<?, ?> inbound,
      ParkedDossiers<?, ?> parked,
      LetterMarks marks,
      List<Owner> sources,
      String group,
      Clock clock) {
    this.log = log;
    this.reader = reader;
    this.inbound = inbound;
    this.parked = parked;
    this.marks = marks;
    this.sources = List.copyOf(sources);
    this.group = group;
    this.clock = clock;
  }

  /** What reading a letter once more comes to. */
  public sealed interface Reread {

    /** It can be read now, and this is what replaying it would do. */
    record Legible(Rehearsal rehearsal) implements Reread {}

    /** It still cannot be read. */
    record Illegible(String why) implements Reread {}
  }

  /** All letters in the order of their records. */
  public List<Letter> list() {
    var known = marks.all();
    var letters = new ArrayList<Letter>();
    for (var owner : sources) {
      log.scan(DeadLetters.topicOf(owner, group), it -> letters.add(letter(owner, it, known)));
    }
    letters.sort(
        comparing(Letter::owner)
            .thenComparingInt(Letter::partition)
            .thenComparingLong(Letter::offset));
    return letters;
  }

  public Optional<Letter> find(String id) {
    return list().stream().filter(it -> it.id().equals(id)).findFirst().map(this::withHeaders);
  }

  /** Reads a letter with what this build knows, and does nothing. */
  public Reread rehearse(Letter letter, Staff staff) {
    return switch (reread(letter)) {
      case Read.Legible(var record) ->
          new Reread.Legible(parked.rehearse(record.dossierId(), List.of(record), staff));
      case Read.Illegible(var why) -> new Reread.Illegible(why);
    };
  }

  /**
   * Handles letters that can be read now, in the order of their records, and marks them.
   *
   * @return how many of them there were
   */
  public int replay(List<Letter> letters, Staff by) {
    var readable = new ArrayList<Received>();
    var handled = new ArrayList<Letter>();
    for (var letter : letters) {
      if (reread(letter) instanceof Read.Legible(var record)) {
        readable.add(record);
        handled.add(letter);
      }
    }
    if (!readable.isEmpty()) {
      inbound.handle(readable);
      handled.forEach(it -> mark(it, How.REPLAYED, by));
    }
    return handled.size();
  }

  /** Says that a letter is nothing to be handled. */
  public void dismiss(Letter letter, Staff by) {
    mark(letter, How.DISMISSED, by);
  }

  private void mark(Letter letter, How how, Staff by) {
    marks.mark(letter.id(), new Mark(how, by.user(), by.name(), clock.instant()));
  }

  private Read reread(Letter letter) {
    return record(letter).map(reader::read).orElseGet(() -> new Read.Illegible(GONE));
  }

  private Optional<ConsumerRecord<String, byte[]>> record(Letter letter) {
    return log.at(letter.owner().topic(), letter.partition(), letter.offset());
  }

  private Letter letter(Owner owner, ConsumerRecord<String, byte[]> it, Map<String, Mark> known) {
    var id = owner.word() + "." + it.partition() + "." + it.offset();
    return new Letter(
        id,
        owner,
        Integer.parseInt(header(it, DeadLetters.PARTITION)),
        Long.parseLong(header(it, DeadLetters.OFFSET)),
        it.key(),
        header(it, DeadLetters.WHY),
        Instant.ofEpochMilli(it.timestamp()),
        it.value() == null ? 0 : it.value().length,
        Map.of(),
        known.get(id));
  }

  private Letter withHeaders(Letter it) {
    var headers = new TreeMap<String, String>();
    record(it).ifPresent(record -> headers.putAll(attributes(record)));
    return new Letter(
        it.id(),
        it.owner(),
        it.partition(),
        it.offset(),
        it.key(),
        it.why(),
        it.since(),
        it.bytes(),
        headers,
        it.mark());
  }

  /** Attributes that events of ours have; what else a stranger put there is not shown. */
  private static Map<String, String> attributes(ConsumerRecord<?, ?> record) {
    var attributes = new TreeMap<String, String>();
    for (var name : ATTRIBUTES) {
      if (record.headers().lastHeader(name) != null) {
        attributes.put(name, Fields.shown(name, header(record, name)));
      }
    }
    return attributes;
  }

  private static String header(ConsumerRecord<?, ?> record, String name) {
    var header = record.headers().lastHeader(name);
    return header == null ? "-1" : new String(header.value(), StandardCharsets.UTF_8);
  }
}
