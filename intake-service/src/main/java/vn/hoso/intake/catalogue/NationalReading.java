package vn.hoso.intake.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.Channel;
import vn.hoso.contract.Limit;
import vn.hoso.intake.catalogue.Catalogue.Candidate;

/** Turns a record of the national catalogue into ours, saying what it repaired or why not. */
sealed interface NationalReading {

  /** Fit for use after these repairs. */
  record Taken(Candidate candidate, List<String> repairs) implements NationalReading {}

  /** Unfit. */
  record Refused(String why) implements NationalReading {}

  Pattern CODE = Pattern.compile("\\d\\.\\d{6}(?:\\.[0-9A-Z.]{3,20})?");
  Pattern DISTRICT =
      Pattern.compile("(?i)cấp huyện|UBND huyện|Ủy ban nhân dân huyện|Phòng Tư pháp");
  BigDecimal LONGEST = BigDecimal.valueOf(3650);

  /** Fields whose procedures tell something private by their name: DOMAIN §6.6, §7.1. */
  Set<String> SENSITIVE =
      Set.of(
          "ly lich tu phap",
          "nuoi con nuoi",
          "phong, chong te nan xa hoi",
          "thi hanh an hinh su",
          "boi thuong nha nuoc");

  static NationalReading of(NationalRecord record) {
    var repairs = new Repairs();
    var code = repairs.text(record.code());
    var name = repairs.text(record.name());
    if (!CODE.matcher(code).matches()) {
      return new Refused("code-unreadable");
    }
    if (name.isEmpty()) {
      return new Refused("name-missing");
    }
    var rows = record.channels() == null ? List.<NationalRecord.Row>of() : record.channels();
    var ways = ways(rows, repairs);
    if (ways.isEmpty()) {
      return new Refused("channels-missing");
    }
    var field = repairs.text(record.field());
    var content =
        new ProcedureContent(
            name,
            field,
            decider(record, repairs),
            ways,
            NationalPapers.read(repairs.text(record.documentsRaw()), repairs),
            NationalPapers.results(repairs.text(record.resultsRaw()), repairs),
            SENSITIVE.contains(Folded.text(field)),
            true,
            null,
            Catalogue.blankToNull(repairs.text(record.decision())));
    if (DISTRICT.matcher(record.documentsRaw() + " " + record.channelsRaw()).find()) {
      repairs.add("district-level");
    }
    return new Taken(new Candidate(code, content), repairs.made());
  }

  private static List<Way> ways(List<NationalRecord.Row> rows, Repairs repairs) {
    Map<Channel, Way> byChannel = new EnumMap<>(Channel.class);
    for (var row : rows) {
      var channel = channel(row.channel());
      if (channel == null) {
        repairs.add("channel-unknown");
        continue;
      }
      var fee = NationalFee.read(repairs.text(row.feeRaw()), repairs);
      var way = new Way(channel, limit(row, repairs), fee.amount(), fee.note());
      byChannel.merge(channel, way, (one, other) -> merged(one, other, repairs));
    }
    return new ArrayList<>(byChannel.values());
  }

  /** Several cases in one table: where they differ, an officer decides. */
  private static Way merged(Way one, Way other, Repairs repairs) {
    repairs.add("channel-repeated");
    var limit = one.limit() != null && one.limit().equals(other.limit()) ? one.limit() : null;
    var fee = one.fee() != null && one.fee().equals(other.fee()) ? one.fee() : null;
    return new Way(one.channel(), limit, fee, one.feeNote());
  }

  private static @Nullable Limit limit(NationalRecord.Row row, Repairs repairs) {
    var time = row.time();
    if (time == null || time.value() == null) {
      repairs.add("limit-missing");
      return null;
    }
    var unit = unit(time.unit());
    if (unit == null) {
      boolean glued = row.feeRaw() != null && row.feeRaw().matches("(?s)^\\d{1,3} (VNĐ|Việt).*");
      repairs.add(glued ? "limit-glued-to-fee" : "limit-unit-missing");
      return null;
    }
    if (time.value().signum() <= 0 || time.value().compareTo(LONGEST) > 0) {
      repairs.add("limit-out-of-range");
      return null;
    }
    return new Limit(time.value(), unit);
  }

  private static Limit.@Nullable Unit unit(@Nullable String word) {
    return switch (word) {
      case "hour" -> Limit.Unit.HOUR;
      case "working_day" -> Limit.Unit.WORKING_DAY;
      case "calendar_day" -> Limit.Unit.CALENDAR_DAY;
      case "month" -> Limit.Unit.MONTH;
      case null, default -> null;
    };
  }

  private static @Nullable Channel channel(@Nullable String word) {
    return switch (word) {
      case "online" -> Channel.ONLINE;
      case "direct" -> Channel.DIRECT;
      case "post" -> Channel.POST;
      case null, default -> null;
    };
  }

  private static Decider decider(NationalRecord record, Repairs repairs) {
    var level = repairs.text(record.level()).toLowerCase(Locale.ROOT);
    var agency =
        (repairs.text(record.competentAgency()) + " " + repairs.text(record.executingAgency()))
            .toLowerCase(Locale.ROOT);
    boolean police = agency.contains("công an");
    if (level.contains("cấp xã")) {
      return police ? Decider.COMMUNE_POLICE : Decider.COMMUNE;
    }
    if (level.contains("cấp tỉnh")) {
      return police ? Decider.CITY_POLICE : department(agency);
    }
    return level.contains("cấp bộ") ? Decider.MINISTRY : Decider.OTHER;
  }

  private static Decider department(String agency) {
    if (agency.contains("sở tài chính")) {
      return Decider.FINANCE;
    }
    if (agency.contains("đăng ký đất đai")) {
      return Decider.LAND_OFFICE;
    }
    return agency.contains("nông nghiệp") ? Decider.AGRICULTURE : Decider.DEPARTMENT;
  }
}
