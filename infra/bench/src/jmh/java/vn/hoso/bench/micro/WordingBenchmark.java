package vn.hoso.bench.micro;

import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import vn.hoso.contract.NotificationEvent.Medium;
import vn.hoso.notification.wording.Centre;
import vn.hoso.notification.wording.Samples;
import vn.hoso.notification.wording.SmsTemplate;
import vn.hoso.notification.wording.Templates;

/** A text message from its template. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class WordingBenchmark {

  private final Templates templates = Templates.load();
  private final SmsTemplate template =
      templates.all().stream()
          .filter(it -> it.medium() == Medium.SMS)
          .findFirst()
          .map(templates::sms)
          .orElseThrow();
  private final Map<String, String> values =
      Samples.forSms(
          new Centre(
              "UBND phường Cầu Giấy",
              "UBND Cau Giay",
              "0240000000",
              "https://hoso.example.vn",
              ZoneId.of("Asia/Ho_Chi_Minh")));

  @Benchmark
  public String sms() {
    return template.plain(values);
  }
}
