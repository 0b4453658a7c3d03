package vn.hoso.contract;

/** How a dossier came in; the numbers are {@code KenhThucHien} of the National Portal. */
public enum Channel {
  DIRECT(1),
  ONLINE(2),
  POST(3),
  /** A word of another system that the portal has no number for; it counts as direct. */
  OTHER(1);

  private final int portalCode;

  Channel(int portalCode) {
    this.portalCode = portalCode;
  }

  /** 1 for direct, 2 for online, 3 for public post. */
  public int portalCode() {
    return portalCode;
  }
}
