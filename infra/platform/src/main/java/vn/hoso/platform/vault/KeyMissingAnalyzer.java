package vn.hoso.platform.vault;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Turns a missing key-encryption key into one clear sentence instead of a stack trace. */
final class KeyMissingAnalyzer extends AbstractFailureAnalyzer<KeyMissingException> {

  @Override
  protected FailureAnalysis analyze(Throwable failure, KeyMissingException cause) {
    return new FailureAnalysis(
        cause.getMessage()
            + ": it has to hold the base64 of 32 random bytes, the same for all services.",
        "Make one with `openssl rand -base64 32`, keep it safe and export it as HOSO_KEK.",
        cause);
  }
}
