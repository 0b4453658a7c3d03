package vn.hoso.webkit.page;

import java.util.Optional;

/** Tells who is looking at the current request; nobody, on a public page. */
@FunctionalInterface
public interface Viewers {

  Optional<Viewer> current();
}
