package vn.hoso.intake.forms;

import java.text.NumberFormat;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.Limit;
import vn.hoso.contract.Outcome;
import vn.hoso.intake.domain.Due;
import vn.hoso.intake.domain.Ledger.Payment;

/** A form with everything that is printed on it. */
public sealed interface FilledForm {

  Letterhead head();

  /** Null when the person was forgotten. */
  @Nullable Party party();

  /** What the applicant asks for. */
  String procedure();

  /** Null before acceptance. */
  @Nullable String code();

  /**
   * Form 01, giấy tiếp nhận hồ sơ và hẹn trả kết quả.
   *
   * @param paperCase which case (trường hợp) of the procedure, null where there is one
   * @param papersInAll how many papers, listed or not
   * @param promisedAt null where the procedure has no promise
   * @param collectAt where the result is collected
   * @param receivedBy as people call them, here and on the other forms; null leaves the place empty
   * @param fee null until a fee is known
   */
  record Receipt(
      Letterhead head,
      @Nullable Party party,
      String procedure,
      String code,
      String procedureCode,
      @Nullable String paperCase,
      List<PaperLine> papers,
      int papersInAll,
      Limit limit,
      Instant receivedAt,
      @Nullable Instant promisedAt,
      String competent,
      String collectAt,
      @Nullable String receivedBy,
      @Nullable String lookupCode,
      @Nullable FeeState fee,
      Proof proof)
      implements FilledForm {

    public Receipt {
      papers = List.copyOf(papers);
    }
  }

  /**
   * What of a fee stands on the receipt, in words.
   *
   * @param payments what came and what went back, with the number of each receipt
   */
  record FeeState(String amount, String state, List<String> payments) {

    public FeeState {
      payments = List.copyOf(payments);
    }

    static FeeState of(Due fee, List<Payment> payments) {
      return new FeeState(
          dong(fee.amount()), word(fee.state()), payments.stream().map(FeeState::line).toList());
    }

    private static String line(Payment it) {
      var came = it.id() + ", " + dong(it.amount());
      return it.refunded() == 0 ? came : came + " (Đã hoàn " + dong(it.refunded()) + ")";
    }

    private static String word(Due.State state) {
      return switch (state) {
        case NOTHING -> "không phải nộp";
        case UNPAID -> "chưa nộp";
        case PARTIAL -> "nộp chưa đủ";
        case PAID -> "đã nộp";
        case EXCESS -> "nộp thừa";
      };
    }

    private static String dong(long amount) {
      return NumberFormat.getIntegerInstance(Locale.of("vi", "VN")).format(amount) + " đ";
    }
  }

  /**
   * How somebody finds out that a receipt is genuine.
   *
   * @param address of the page that checks it, with the signature
   * @param picture the same as a QR code, a {@code data:} address
   */
  record Proof(String address, String picture) {}

  /**
   * Where the applicant reads how the dossier stands.
   *
   * @param picture address of that page as a QR code, a {@code data:} address
   */
  record Status(String lookupCode, String picture) {

    /** Nothing of it in a log: who has the code sees the dossier. */
    @Override
    public String toString() {
      return "Status[sealed]";
    }
  }

  /** Form 02, phiếu yêu cầu bổ sung, hoàn thiện hồ sơ. */
  record Supplement(
      Letterhead head,
      @Nullable Party party,
      String procedure,
      @Nullable String code,
      String what,
      Instant until,
      @Nullable String by)
      implements FilledForm {}

  /**
   * Form 03, phiếu từ chối tiếp nhận, giải quyết hồ sơ.
   *
   * @param received it was, and the request is refused
   * @param status null when the person was forgotten
   */
  record Refusal(
      Letterhead head,
      @Nullable Party party,
      String procedure,
      @Nullable String code,
      String reason,
      boolean received,
      @Nullable String by,
      @Nullable Status status)
      implements FilledForm {}

  /**
   * Form 04, văn bản xin lỗi và đề nghị gia hạn: NĐ 118/2025 art. 19(6).
   *
   * @param late told later than one day before the promise
   * @param by the leader who signs
   */
  record Apology(
      Letterhead head,
      @Nullable Party party,
      String procedure,
      String code,
      Instant receivedAt,
      Instant promisedAt,
      Instant newlyPromisedAt,
      String competent,
      String reason,
      String collectAt,
      boolean late,
      @Nullable String by)
      implements FilledForm {}

  /** Form 05, thông báo dừng giải quyết. */
  record Stop(
      Letterhead head,
      @Nullable Party party,
      String procedure,
      @Nullable String code,
      Instant submittedAt,
      Outcome outcome,
      @Nullable String by)
      implements FilledForm {}
}
