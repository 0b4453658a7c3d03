package vn.hoso.tracking.mongo;

/** Writes any heading as a field name: without dots and dollars, which mean something there. */
final class FieldName {

  private FieldName() {}

  static String of(String heading) {
    return heading.replace("%", "%25").replace(".", "%2E").replace("$", "%24");
  }

  static String heading(String field) {
    return field.replace("%24", "$").replace("%2E", ".").replace("%25", "%");
  }
}
