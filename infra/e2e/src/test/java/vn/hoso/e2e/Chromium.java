package vn.hoso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Assumptions;
import vn.hoso.standalone.login.DemoUsers;

/** The browser of this machine; it ends with the tests. */
final class Chromium {

  private static final Path PROGRAM = Path.of("/usr/bin/chromium");
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  /** Whether somebody wants to see the pages: a picture takes longer than all that is checked. */
  private static final boolean PICTURES = Boolean.getBoolean("hoso.pictures");

  private static final int PATIENCE_MS = 20_000;
  private static final int PHONE = 390;
  private static final int DESK = 1280;

  private final Browser browser;
  private final URI door;
  private final Map<String, String> sessions = new HashMap<>();

  private Chromium(Playwright driver, URI door) {
    this.door = door;
    this.browser =
        driver
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(PROGRAM)
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
  }

  /** Opens the browser at that door. */
  @SuppressWarnings("SystemOut") // nobody reads the log of a skipped test
  static Chromium open(URI door) {
    if (!Files.isExecutable(PROGRAM)) {
      System.out.println(
          "!!! SKIPPED: there is no " + PROGRAM + ", so no page is seen by a browser");
      Assumptions.abort("no " + PROGRAM);
    }
    var settings =
        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
    return new Chromium(Playwright.create(settings), door);
  }

  /** Somebody on a phone. */
  Page phone() {
    return page(new Browser.NewContextOptions().setViewportSize(PHONE, 844));
  }

  /** Somebody on a phone whose browser runs no scripts. */
  Page phoneWithoutScripts() {
    return page(
        new Browser.NewContextOptions().setViewportSize(PHONE, 844).setJavaScriptEnabled(false));
  }

  private static Browser.NewContextOptions atDesk() {
    return new Browser.NewContextOptions().setViewportSize(DESK, 900);
  }

  /** A demo user at a desk, who logs in once a day. */
  Page deskOf(String user) {
    var session = sessions.computeIfAbsent(user, this::loggedIn);
    return page(atDesk().setStorageState(session));
  }

  private String loggedIn(String user) {
    var page = page(atDesk());
    page.navigate("/login");
    var known = DemoUsers.all().stream().filter(it -> it.user().equals(user)).findFirst();
    page.locator("input[name=username]").fill(user);
    page.locator("input[name=password]").fill(known.orElseThrow().password());
    page.locator("main button[type=submit]").click();
    page.waitForURL(it -> !it.contains("/auth/"));
    return page.context().storageState();
  }

  /** Neither on a phone nor on a desk anything sticks out; keeps both pictures if asked to. */
  static void picture(Page page, String name) {
    var before = page.viewportSize();
    for (int width : List.of(PHONE, DESK)) {
      page.setViewportSize(width, 844);
      if (PICTURES) {
        keep(page, name + "-" + width);
      }
      assertThat(page.evaluate("() => document.documentElement.scrollWidth - innerWidth"))
          .as("%s at %d pixels sticks out to the right by", name, width)
          .asInstanceOf(InstanceOfAssertFactories.INTEGER)
          .isLessThanOrEqualTo(0);
    }
    assertThat(page.locator("body").innerText()).as("words of %s", name).doesNotContain("??");
    page.setViewportSize(before.width, before.height);
  }

  private static void keep(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setFullPage(true).setPath(SCREENSHOTS.resolve(name + ".png")));
  }

  /** Keeps every open page as it looks now, for whoever has to find out why a story is red. */
  void pictureEverything(String story) {
    int number = 0;
    for (var context : browser.contexts()) {
      for (var page : context.pages()) {
        number++;
        keep(page, "red-" + story + "-" + number);
      }
    }
  }

  void closePages() {
    List.copyOf(browser.contexts()).forEach(BrowserContext::close);
  }

  private Page page(Browser.NewContextOptions options) {
    BrowserContext context =
        browser.newContext(options.setBaseURL(door.toString()).setLocale("vi-VN"));
    context.setDefaultTimeout(PATIENCE_MS);
    return context.newPage();
  }
}
