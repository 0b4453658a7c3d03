package vn.hoso.intake.outside;

import java.util.Map;
import vn.hoso.contract.Channel;
import vn.hoso.intake.catalogue.Folded;

/** What other systems call our channels; any other word is kept as it is. */
public final class ChannelWords {

  private static final Map<String, Channel> KNOWN =
      Map.ofEntries(
          Map.entry("online", Channel.ONLINE),
          Map.entry("internet", Channel.ONLINE),
          Map.entry("truc tuyen", Channel.ONLINE),
          Map.entry("direct", Channel.DIRECT),
          Map.entry("desk", Channel.DIRECT),
          Map.entry("counter", Channel.DIRECT),
          Map.entry("truc tiep", Channel.DIRECT),
          Map.entry("post", Channel.POST),
          Map.entry("buu chinh", Channel.POST),
          Map.entry("buu chinh cong ich", Channel.POST),
          Map.entry("1", Channel.DIRECT),
          Map.entry("2", Channel.ONLINE),
          Map.entry("3", Channel.POST));

  private ChannelWords() {}

  public static Channel channel(String word) {
    return KNOWN.getOrDefault(Folded.text(word), Channel.OTHER);
  }
}
