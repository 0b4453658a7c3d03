package vn.hoso.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.hoso.calendar.WorkingCalendar;
import vn.hoso.intake.catalogue.Agencies;
import vn.hoso.intake.catalogue.Procedures;
import vn.hoso.intake.verify.Receipts;
import vn.hoso.intake.verify.Statement;
import vn.hoso.intake.verify.Verdict;
import vn.hoso.platform.vault.SigningKeys;
import vn.hoso.platform.web.Problem;

/** Tells anybody whether a receipt is genuine, and publishes the keys to find out without us. */
@Controller
class VerifyPages {

  private static final String KEYS = "/.well-known/hoso-receipt-keys";

  /** What RFC 8410 puts before the 32 bytes of an Ed25519 key. */
  private static final byte[] SPKI = HexFormat.of().parseHex("302a300506032b6570032100");

  private final Receipts receipts;
  private final SigningKeys keys;
  private final Agencies agencies;
  private final Procedures procedures;

  VerifyPages(Receipts receipts, SigningKeys keys, Agencies agencies, Procedures procedures) {
    this.receipts = receipts;
    this.keys = keys;
    this.agencies = agencies;
    this.procedures = procedures;
  }

  /**
   * Says what is to be thought of the address that was opened, or pasted.
   *
   * @param link a whole address somebody pasted, instead of opening it
   */
  @GetMapping("/verify")
  String verify(
      @RequestParam(required = false) @Nullable String link,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
    var query = Objects.requireNonNullElse(request.getQueryString(), "");
    if (link == null && query.replaceFirst("lang=[a-z]{2}$", "").isEmpty()) {
      return "intake/verify";
    }
    var asked = link == null ? query : link.strip().replaceFirst("^[^?]*\\?", "");
    return show(receipts.verify(asked), model);
  }

  private String show(Verdict verdict, Model model) {
    model.addAttribute("verdict", verdict.getClass().getSimpleName());
    switch (verdict) {
      case Verdict.Genuine(var said) -> describe(said, model);
      case Verdict.NotHeld(var said) -> describe(said, model);
      case Verdict.Superseded(var said, var promised) -> {
        describe(said, model);
        model.addAttribute("promised", promised);
      }
      case Verdict.UnknownKey(var id) -> model.addAttribute("key", id);
      case Verdict.Forged _, Verdict.Unreadable _ -> {}
    }
    return "intake/verify";
  }

  private void describe(Statement said, Model model) {
    model.addAttribute("said", said);
    model.addAttribute("agency", agencies.name(said.agency()));
    model.addAttribute("procedure", procedureOf(said));
  }

  /** The name as the catalogue has it; it is not part of what was signed. */
  private @Nullable String procedureOf(Statement said) {
    var code = said.procedure();
    return code == null
        ? null
        : procedures
            .inForce(code, LocalDate.ofInstant(said.received(), WorkingCalendar.ZONE))
            .map(it -> it.content().name())
            .orElse(code);
  }

  /** The public keys as a JSON Web Key Set (RFC 8037), the one that signs now first. */
  @GetMapping(path = KEYS, produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  Map<String, Object> keySet() {
    return Map.of(
        "keys",
        keys.publicKeys().entrySet().stream().map(it -> jwk(it.getKey(), it.getValue())).toList());
  }

  private static Map<String, Object> jwk(String id, byte[] key) {
    return Map.of(
        "kty", "OKP",
        "crv", "Ed25519",
        "use", "sig",
        "alg", "EdDSA",
        "key_ops", List.of("verify"),
        "kid", id,
        "x", Base64.getUrlEncoder().withoutPadding().encodeToString(key));
  }

  /** One of them as PEM, as openssl reads it. */
  @GetMapping(KEYS + "/{id:[0-9a-f]{8}}.pem")
  ResponseEntity<String> pem(@PathVariable String id) {
    var key = keys.publicKeys().get(id);
    if (key == null) {
      throw Problem.of(HttpStatus.NOT_FOUND, "receipt-key-unknown").exception();
    }
    var der = new byte[SPKI.length + key.length];
    System.arraycopy(SPKI, 0, der, 0, SPKI.length);
    System.arraycopy(key, 0, der, SPKI.length, key.length);
    var body = Base64.getEncoder().encodeToString(der);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("application/x-pem-file"))
        .body("-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----\n");
  }
}
