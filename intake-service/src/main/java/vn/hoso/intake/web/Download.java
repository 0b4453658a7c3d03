package vn.hoso.intake.web;

import java.nio.charset.StandardCharsets;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import vn.hoso.intake.papers.Papers;

/** A stored file as an answer: for saving, never shown in place, never run. */
public final class Download {

  private Download() {}

  public static ResponseEntity<InputStreamResource> of(Papers.Opened opened) {
    var stored = opened.file();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(stored.type()))
        .contentLength(stored.size())
        .header(
            "Content-Disposition",
            ContentDisposition.attachment()
                .filename(stored.fileName(), StandardCharsets.UTF_8)
                .build()
                .toString())
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .header("Cache-Control", "private, no-store")
        .body(new InputStreamResource(opened.content()));
  }
}
