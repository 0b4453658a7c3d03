package vn.hoso.tracking.messaging;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import vn.hoso.contract.Owner;
import vn.hoso.platform.dossier.Gate;
import vn.hoso.tracking.application.CountMovements;
import vn.hoso.tracking.application.Rates;
import vn.hoso.tracking.domain.Turn;

/**
 * A poll with its place in each partition: handled, then counted, then, when this returns,
 * committed.
 */
final class CountedPolls implements Consumer<Message<List<byte[]>>> {

  private final Consumer<Message<List<byte[]>>> engine;
  private final CountMovements counting;
  private final Rates rates;
  private final Gate gate;

  CountedPolls(
      Consumer<Message<List<byte[]>>> engine, CountMovements counting, Rates rates, Gate gate) {
    this.engine = engine;
    this.counting = counting;
    this.rates = rates;
    this.gate = gate;
  }

  @Override
  public void accept(Message<List<byte[]>> poll) {
    List<String> topics = header(poll, KafkaHeaders.RECEIVED_TOPIC);
    List<Integer> partitions = header(poll, KafkaHeaders.RECEIVED_PARTITION);
    List<Long> offsets = header(poll, KafkaHeaders.OFFSET);
    var first = new HashMap<String, Long>();
    var last = new HashMap<String, Long>();
    var records = new HashMap<String, Long>();
    for (int i = 0; i < offsets.size(); i++) {
      var source = Turn.source(Owner.ofTopic(topics.get(i)), partitions.get(i));
      first.merge(source, offsets.get(i), Math::min);
      last.merge(source, offsets.get(i), Math::max);
      records.merge(topics.get(i), 1L, Long::sum);
    }
    gate.pass(() -> counting.during(first, last, () -> engine.accept(poll)));
    rates.handled(Map.copyOf(records));
  }

  /** Empty lists mean a binding without native decoding; the engine refuses them loudly. */
  @SuppressWarnings("unchecked") // the binder gives one list per header, an entry per record
  private static <T> List<T> header(Message<List<byte[]>> poll, String name) {
    @Nullable Object list = poll.getHeaders().get(name);
    return list == null ? List.of() : (List<T>) list;
  }
}
