package vn.hoso.platform.replay;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.Owner;
import vn.hoso.platform.replay.LetterMarks.Mark;

/**
 * A record that could not be read, without its bytes: nobody knows what is in them.
 *
 * @param id {@code <topic's owner>.<partition>.<offset>} of the place in the dead-letter topic
 * @param partition where the record lies on its owner's topic
 * @param offset likewise
 * @param key of the record, the dossier's id where its writer kept to the rules
 * @param why what was wrong with it then
 * @param headers CloudEvents attributes of the record where it lies
 * @param mark null while nobody has dealt with it
 */
public record Letter(
    String id,
    Owner owner,
    int partition,
    long offset,
    @Nullable String key,
    String why,
    Instant since,
    int bytes,
    Map<String, String> headers,
    @Nullable Mark mark) {

  public boolean isOpen() {
    return mark == null;
  }
}
