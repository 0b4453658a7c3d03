package vn.hoso.standalone.login;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page that asks for user name and password. */
@Controller
class LoginPage {

  @GetMapping("/login")
  String page(
      @RequestParam(name = "error", required = false) @Nullable String error,
      @RequestParam(name = "logout", required = false) @Nullable String logout,
      Model model) {
    model.addAttribute("failed", error != null);
    model.addAttribute("left", logout != null);
    return "login/login";
  }
}
