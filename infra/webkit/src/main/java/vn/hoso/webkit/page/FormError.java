package vn.hoso.webkit.page;

/** A mistake in a form: the field it belongs to, and what to do about it in the reader's words. */
public record FormError(String field, String message) {}
