package vn.hoso.contract;

/** The ten statuses that the National Public Service Portal knows; what the outside sees. */
public enum NationalStatus {
  /** Mới đăng ký. */
  SUBMITTED(1),
  /** Được tiếp nhận. */
  ACCEPTED(2),
  /** Không được tiếp nhận. */
  RECEPTION_REFUSED(3),
  /** Đang xử lý. */
  PROCESSING(4),
  /** Yêu cầu bổ sung giấy tờ. */
  SUPPLEMENT_REQUESTED(5),
  /** Yêu cầu thực hiện nghĩa vụ tài chính. */
  FINANCIAL_OBLIGATION(6),
  /** Công dân yêu cầu rút hồ sơ. */
  WITHDRAWAL_REQUESTED(7),
  /** Dừng xử lý. */
  STOPPED(8),
  /** Đã xử lý xong. */
  RESULT_READY(9),
  /** Đã trả kết quả. */
  RETURNED(10);

  private final int code;

  NationalStatus(int code) {
    this.code = code;
  }

  /** {@code TrangThaiHoSo}, 1 to 10. */
  public int code() {
    return code;
  }

  /** Nothing follows any more: 3, 8 and 10. */
  public boolean isFinal() {
    return this == RECEPTION_REFUSED || this == STOPPED || this == RETURNED;
  }
}
