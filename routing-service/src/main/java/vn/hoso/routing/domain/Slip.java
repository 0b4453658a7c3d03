package vn.hoso.routing.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.RoutingEvent.PapersReceived;
import vn.hoso.contract.RoutingEvent.PapersSent;
import vn.hoso.contract.Sealed;
import vn.hoso.routing.domain.Command.ReceivePapers;
import vn.hoso.routing.domain.Rejection.AlreadyReceived;
import vn.hoso.routing.domain.Rejection.NothingSent;
import vn.hoso.routing.domain.Rejection.OtherSlip;

/**
 * A hand-over slip (phiếu chuyển xử lý) with which papers go from one agency to another: NĐ
 * 118/2025 art. 20(2a).
 *
 * @param number from 1 within the dossier
 * @param step the one that was done, or sent back
 * @param to the step that begins when the papers are there
 * @param from code of the agency that sends
 * @param agency code of the agency that receives
 * @param papers sealed: which papers go; null where they go back as they came
 * @param receivedAt null while they are on the road
 */
public record Slip(
    int number,
    Instant at,
    int step,
    int to,
    String from,
    String agency,
    String by,
    @Nullable Sealed papers,
    @Nullable Instant receivedAt,
    @Nullable String receivedBy) {

  static Slip of(PapersSent it) {
    return new Slip(
        it.slip(),
        it.at(),
        it.step(),
        it.to(),
        it.from(),
        it.agency(),
        it.by(),
        it.papers(),
        null,
        null);
  }

  /** Why another slip than this one, which is on the road, cannot be received. */
  Rejection refusal(Way way, ReceivePapers it) {
    return receivedBefore(way, it).orElseGet(() -> new OtherSlip(it.slip(), number));
  }

  /** Why no slip can be received while none is on the road. */
  static Rejection nothingOnTheRoad(Way way, ReceivePapers it) {
    return receivedBefore(way, it).orElseGet(NothingSent::new);
  }

  private static Optional<Rejection> receivedBefore(Way way, ReceivePapers it) {
    return way.courseSoFar().slipsSoFar().stream()
        .filter(slip -> slip.number == it.slip())
        .flatMap(Slip::receipt)
        .findFirst();
  }

  private Stream<Rejection> receipt() {
    return receivedAt == null || receivedBy == null
        ? Stream.empty()
        : Stream.of(new AlreadyReceived(number, receivedAt, receivedBy));
  }

  Slip received(PapersReceived it) {
    return it.slip() == number
        ? new Slip(number, at, step, to, from, agency, by, papers, it.at(), it.by())
        : this;
  }
}
