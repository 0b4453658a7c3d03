package vn.hoso.webkit.http;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Serves the assets: for ever under their digest, with a question each time without it. */
@RestController
public final class AssetController {

  private static final CacheControl FOR_EVER =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

  private final Assets assets;

  public AssetController(Assets assets) {
    this.assets = assets;
  }

  @GetMapping("/assets/{name}")
  ResponseEntity<byte[]> asset(
      @PathVariable String name,
      @RequestParam(name = "v", required = false) @Nullable String version,
      @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String encodings) {
    Assets.Asset asset =
        assets.find(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    boolean packed = encodings.contains("gzip") && asset.packed().length < asset.plain().length;
    var answer =
        ResponseEntity.ok()
            .contentType(asset.type())
            .eTag("\"" + asset.digest() + (packed ? "-gz\"" : "\""))
            .varyBy(HttpHeaders.ACCEPT_ENCODING)
            .cacheControl(asset.digest().equals(version) ? FOR_EVER : CacheControl.noCache());
    return packed
        ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(asset.packed())
        : answer.body(asset.plain());
  }
}
