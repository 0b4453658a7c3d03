package vn.hoso.e2e.drill;

/** A dossier of a drill and whom its messages go to. */
record Subject(String id, String lookupCode, String phone, String email) {}
