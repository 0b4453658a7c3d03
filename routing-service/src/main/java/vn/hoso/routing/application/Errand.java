package vn.hoso.routing.application;

/**
 * One wish for one dossier among many.
 *
 * @param expected the version the wish was made for
 */
public record Errand(String id, long expected, Wish wish) {}
