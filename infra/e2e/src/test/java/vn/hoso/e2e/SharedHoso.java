package vn.hoso.e2e;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;
import vn.hoso.standalone.Standalone;

/**
 * The packaged launcher with everything in one process, started once for all stories that only use
 * it, with one browser. It prints the end of its log when a story is red.
 */
public final class SharedHoso implements BeforeAllCallback, AfterAllCallback, TestWatcher {

  private static @Nullable Program program;
  private static @Nullable Hoso hoso;
  private static @Nullable Chromium browser;

  @Override
  public void beforeAll(ExtensionContext context) {
    get();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (browser != null) {
      browser.closePages();
    }
  }

  @Override
  @SuppressWarnings("SystemOut") // beside the report of the test that is red
  public void testFailed(ExtensionContext context, @Nullable Throwable cause) {
    if (browser != null) {
      browser.pictureEverything(context.getRequiredTestMethod().getName());
    }
    if (program != null) {
      System.out.println(program.lastLines());
    }
  }

  /** Starts it where it does not run yet. */
  static synchronized Hoso get() {
    if (hoso == null) {
      hoso = given().orElseGet(SharedHoso::started);
    }
    return hoso;
  }

  /** The browser at its door; a story that wants one is skipped, loudly, where there is none. */
  static synchronized Chromium browser() {
    if (browser == null) {
      browser = Chromium.open(get().door());
    }
    return browser;
  }

  /** What runs already, for a short way from a change to its story: {@code 8080,hoso-data}. */
  private static Optional<Hoso> given() {
    return Optional.ofNullable(System.getProperty("hoso.e2e.running"))
        .map(it -> it.split(",", 2))
        .map(it -> Hoso.at(Integer.parseInt(it[0]), Path.of(it[1])));
  }

  private static Hoso started() {
    var folder = Packaged.temporaryFolder("shared");
    int port = Hoso.freePort();
    program =
        Program.start(
            "standalone",
            Packaged.STANDALONE,
            folder,
            Settings.AT_ANY_HOUR,
            "--port=" + port,
            "--data=" + folder.resolve("data"),
            "--memory");
    program.says(Standalone.GREETING);
    return Hoso.at(port, folder.resolve("data"));
  }

  /** What stories need other than an office does. */
  public static final class Settings {

    /** Stories are told at night too. */
    public static final Map<String, String> AT_ANY_HOUR =
        Map.of(
            "HOSO_NOTIFICATION_QUIETHOURS", "false",
            // One machine plays all citizens at once.
            "HOSO_EDGE_LIMITS_0_NAME", "all",
            "HOSO_EDGE_LIMITS_0_PATHS", "/**",
            "HOSO_EDGE_LIMITS_0_REQUESTS", "100000",
            "HOSO_TRACKING_LIMITS_PERADDRESS", "100000",
            "HOSO_TRACKING_LIMITS_MISSESPERADDRESS", "100000",
            "HOSO_TRACKING_LIMITS_PERPREFIX", "100000");

    private Settings() {}
  }
}
