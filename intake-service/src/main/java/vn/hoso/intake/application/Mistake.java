package vn.hoso.intake.application;

import java.util.Map;

/**
 * What is wrong with one field of what somebody hands in.
 *
 * @param field as the form and the JSON body name it; a paper is {@code papers/<key>}
 * @param facts what the words about it need
 */
public record Mistake(String field, String code, Map<String, Object> facts) {

  public static Mistake in(String field, String code) {
    return new Mistake(field, code, Map.of());
  }
}
