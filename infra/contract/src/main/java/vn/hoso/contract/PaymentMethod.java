package vn.hoso.contract;

/** How money came to the centre. */
public enum PaymentMethod {
  /** Tiền mặt. */
  CASH,
  /** Chuyển khoản. */
  TRANSFER,
  /** Trực tuyến, through a payment gateway. */
  ONLINE
}
