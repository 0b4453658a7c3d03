package vn.hoso.platform.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/**
 * Why a request is not done, as a value: a status and a stable English code, whose words stand in
 * the message bundles {@code problems} and {@code problems-<service>}.
 *
 * @param members extension members of the document, and what {@code {name}} in the words stands for
 * @param spoken what it stands for instead, where people have another word than programs
 * @param errors what is wrong with single fields
 * @param headers response headers that go with it
 */
public record Problem(
    HttpStatus status,
    String code,
    Map<String, Object> members,
    Map<String, String> spoken,
    List<Wrong> errors,
    Map<String, String> headers) {

  /**
   * What is wrong with one field.
   *
   * @param pointer JSON Pointer of the field, or the parameter's name after a slash
   * @param members what {@code {name}} in the words of {@code error.<code>} stands for
   * @param fallback the words where the bundles have none
   */
  public record Wrong(String pointer, String code, Map<String, Object> members, String fallback) {}

  /** A problem whose words have nothing to fill in yet. */
  public static Problem of(HttpStatus status, String code) {
    return new Problem(status, code, Map.of(), Map.of(), List.of(), Map.of());
  }

  /** With a member of the document, which {@code {name}} in the words stands for. */
  public Problem with(String name, Object value) {
    return new Problem(status, code, plus(members, name, value), spoken, errors, headers);
  }

  /** With what people call a member, a name for a log-in for instance. */
  public Problem saying(String name, String words) {
    return new Problem(status, code, members, plus(spoken, name, words), errors, headers);
  }

  /** With a mistake in one field, whose words are those of {@code error.<errorCode>}. */
  public Problem wrong(String pointer, String errorCode) {
    return wrong(new Wrong(pointer, errorCode, Map.of(), errorCode));
  }

  /** With a mistake in one field. */
  public Problem wrong(Wrong wrong) {
    var all = new ArrayList<>(errors);
    all.add(wrong);
    return new Problem(status, code, members, spoken, List.copyOf(all), headers);
  }

  /** With a header of the answer. */
  public Problem header(String name, String value) {
    return new Problem(status, code, members, spoken, errors, plus(headers, name, value));
  }

  /** To be thrown wherever the request ends. */
  public ProblemException exception() {
    return new ProblemException(this);
  }

  private static <T> Map<String, T> plus(Map<String, T> map, String name, T value) {
    var more = new LinkedHashMap<>(map);
    more.put(name, value);
    return Collections.unmodifiableMap(more);
  }
}
