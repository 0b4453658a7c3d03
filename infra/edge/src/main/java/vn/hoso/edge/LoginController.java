package vn.hoso.edge;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.hoso.webkit.page.Navigation;
import vn.hoso.webkit.page.Viewers;

/** One address to log in at, whoever the provider is. */
@Controller
class LoginController {

  private final Viewers viewers;

  LoginController(Viewers viewers) {
    this.viewers = viewers;
  }

  @GetMapping("/login")
  String login() {
    var viewer = viewers.current();
    return "redirect:"
        + (viewer.isPresent() ? Navigation.home(viewer) : "/oauth2/authorization/" + Provider.NAME);
  }
}
