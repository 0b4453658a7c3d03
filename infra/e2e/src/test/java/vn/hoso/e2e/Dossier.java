package vn.hoso.e2e;

/**
 * What a citizen takes home after handing in.
 *
 * @param lookupCode shown once, so it is kept here
 */
record Dossier(String id, String lookupCode) {}
