package vn.hoso.platform.web;

import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Hkdf;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.util.StringUtils;

/**
 * The name a client gave to its attempt. It is never stored: what is stored is sealed under it, so
 * only who has the key can read the first answer, and nobody can guess a body from its fingerprint.
 */
record IdempotencyKey(String value) {

  static final String HEADER = "Idempotency-Key";
  static final String FIELD = "idempotency-key";

  private static final int SHORTEST = 8;
  private static final int LONGEST = 200;

  /** Reads the header or, of a form, the field. */
  static IdempotencyKey of(HttpServletRequest request) {
    var header = request.getHeader(HEADER);
    var text = header == null && isForm(request) ? request.getParameter(FIELD) : header;
    if (text == null || text.isBlank()) {
      throw Problem.of(HttpStatus.BAD_REQUEST, "idempotency-key-missing").exception();
    }
    var value =
        StringUtils.trimTrailingCharacter(StringUtils.trimLeadingCharacter(text.strip(), '"'), '"');
    if (value.length() < SHORTEST || value.length() > LONGEST) {
      throw Problem.of(HttpStatus.BAD_REQUEST, "idempotency-key-unusable")
          .with("shortest", SHORTEST)
          .with("longest", LONGEST)
          .exception();
    }
    return new IdempotencyKey(value);
  }

  static boolean isForm(HttpServletRequest request) {
    var type = request.getContentType();
    return type != null
        && (type.startsWith("application/x-www-form-urlencoded") || isMultipart(request));
  }

  static boolean isMultipart(HttpServletRequest request) {
    var type = request.getContentType();
    return type != null && type.startsWith("multipart/form-data");
  }

  /** What the attempt is stored under: the same key means another attempt elsewhere. */
  String idFor(HttpServletRequest request) {
    var caller = request.getUserPrincipal();
    var digest = sha256();
    add(digest, caller == null ? "public" : caller.getName());
    add(digest, request.getRequestURI());
    add(digest, value);
    return text(digest);
  }

  String fingerprint(byte[] body) {
    var digest = sha256();
    add(digest, value);
    digest.update(body);
    return text(digest);
  }

  /** Of a form: the fields in the order of their names, and the files with their bytes. */
  String fingerprintOfForm(HttpServletRequest request) throws IOException, ServletException {
    var digest = sha256();
    add(digest, value);
    new TreeMap<>(request.getParameterMap())
        .forEach(
            (name, values) -> {
              add(digest, name);
              Arrays.stream(values).forEach(it -> add(digest, it));
            });
    if (isMultipart(request)) {
      for (var part : request.getParts()) {
        add(digest, part.getName());
        if (part.getSubmittedFileName() != null) {
          add(digest, part.getSubmittedFileName());
          add(digest, part);
        }
      }
    }
    return text(digest);
  }

  String seal(String id, byte[] clear) {
    try {
      return Base64.getEncoder().encodeToString(cipher(id).encrypt(clear, utf8(id)));
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("cannot seal an answer", broken);
    }
  }

  byte[] open(String id, String sealed) {
    try {
      return cipher(id).decrypt(Base64.getDecoder().decode(sealed), utf8(id));
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("a remembered answer is damaged", broken);
    }
  }

  private AesGcmJce cipher(String id) throws GeneralSecurityException {
    return new AesGcmJce(
        Hkdf.computeHkdf("HmacSha256", utf8(value), utf8(id), utf8("hoso first answer"), 32));
  }

  private static void add(MessageDigest digest, jakarta.servlet.http.Part part) throws IOException {
    try (var content = part.getInputStream()) {
      var buffer = new byte[8192];
      for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
        digest.update(buffer, 0, n);
      }
    }
  }

  private static void add(MessageDigest digest, String text) {
    var bytes = utf8(text);
    digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
    digest.update(bytes);
  }

  private static String text(MessageDigest digest) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest());
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("this JVM lacks SHA-256", impossible);
    }
  }

  @Override
  public String toString() {
    return "IdempotencyKey";
  }
}
