package vn.hoso.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;
import vn.hoso.intake.papers.Upload;

/** Finds the files in a form: the field {@code papers.<key>} holds the paper of that key. */
public final class Uploads {

  static final String PREFIX = "papers.";

  private Uploads() {}

  /** None where the request brings no files at all. */
  public static List<Upload> of(HttpServletRequest request) {
    var form = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
    return form == null ? List.of() : of(form);
  }

  static List<Upload> of(MultipartHttpServletRequest request) {
    var uploads = new ArrayList<Upload>();
    request
        .getMultiFileMap()
        .forEach(
            (field, files) -> {
              if (field.startsWith(PREFIX)) {
                files.stream()
                    .filter(Uploads::isChosen)
                    .forEach(it -> uploads.add(upload(field.substring(PREFIX.length()), it)));
              }
            });
    return uploads;
  }

  /** A browser sends a file field that was left alone as an empty file without a name. */
  private static boolean isChosen(MultipartFile file) {
    return !file.isEmpty() || !Objects.requireNonNullElse(file.getOriginalFilename(), "").isEmpty();
  }

  private static Upload upload(String key, MultipartFile file) {
    return new Upload(
        key,
        Objects.requireNonNullElse(file.getOriginalFilename(), ""),
        file.getSize(),
        file::getInputStream);
  }
}
