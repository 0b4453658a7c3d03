package vn.hoso.platform.vault;

/** There is no usable key-encryption key; nothing can start without one. */
final class KeyMissingException extends RuntimeException {

  KeyMissingException(String what) {
    super(what);
  }
}
