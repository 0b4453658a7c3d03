package vn.hoso.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;
import vn.hoso.platform.observe.Trace;

/** Answers a request with a problem: a document for programs, the error page for people. */
public final class Problems {

  /** Where the error page of webkit looks for the words; it is asked for through the container. */
  private static final String PAGE_PROBLEM = "vn.hoso.webkit.error.ErrorPages.problem";

  private final ProblemTexts texts;
  private final JsonMapper json;

  Problems(ProblemTexts texts, JsonMapper json) {
    this.texts = texts;
    this.json = json;
  }

  /** The RFC 9457 document in the language of the request. */
  public ProblemDetail document(Problem problem, HttpServletRequest request) {
    var locale = texts.locale(request);
    var document = ProblemDetail.forStatus(problem.status());
    document.setType(URI.create("urn:hoso:problem:" + problem.code()));
    document.setTitle(texts.title(problem, locale));
    document.setDetail(texts.detail(problem, locale));
    document.setInstance(URI.create(request.getRequestURI()));
    problem.members().forEach(document::setProperty);
    document.setProperty("code", problem.code());
    if (!problem.errors().isEmpty()) {
      document.setProperty("errors", errors(problem, locale));
    }
    var trace = Trace.id();
    if (trace != null) {
      document.setProperty("traceId", trace);
    }
    return document;
  }

  /** Answers with the problem, from wherever in the chain of filters. */
  public void send(Problem problem, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    problem.headers().forEach(response::setHeader);
    var document = document(problem, request);
    if (wantsPage(request)) {
      request.setAttribute(PAGE_PROBLEM, document);
      response.sendError(problem.status().value());
      return;
    }
    response.setStatus(problem.status().value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response.getOutputStream().write(json.writeValueAsBytes(document));
  }

  /** A browser names HTML first; a program names JSON, or nothing. */
  static boolean wantsPage(HttpServletRequest request) {
    if (request.getRequestURI().startsWith("/api/")) {
      return false;
    }
    try {
      return MediaType.parseMediaTypes(request.getHeader(HttpHeaders.ACCEPT)).stream()
          .filter(MediaType::isConcrete)
          .findFirst()
          .map(it -> it.isCompatibleWith(MediaType.TEXT_HTML))
          .orElse(false);
    } catch (InvalidMediaTypeException _) {
      return false;
    }
  }

  private List<Map<String, Object>> errors(Problem problem, Locale locale) {
    return problem.errors().stream().map(it -> error(it, locale)).toList();
  }

  private Map<String, Object> error(Problem.Wrong wrong, Locale locale) {
    var error = new LinkedHashMap<String, Object>();
    error.put("pointer", wrong.pointer());
    error.put("code", wrong.code());
    error.put("detail", texts.detail(wrong, locale));
    return error;
  }
}
