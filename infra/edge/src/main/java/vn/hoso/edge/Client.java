package vn.hoso.edge;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** Whom a limit counts: an IPv4 address, or the /64 that one IPv6 household owns. */
final class Client {

  private Client() {}

  static String of(String address) {
    if (!address.contains(":")) {
      return address;
    }
    try {
      byte[] bytes = InetAddress.getByName(address).getAddress();
      return HexFormat.of().formatHex(Arrays.copyOf(bytes, Math.min(8, bytes.length)));
    } catch (UnknownHostException _) {
      return address;
    }
  }
}
