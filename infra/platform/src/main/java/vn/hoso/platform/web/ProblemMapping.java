package vn.hoso.platform.web;

import jakarta.validation.ConstraintViolation;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;

/** What Spring's many exceptions mean, as one kind of value. */
final class ProblemMapping {

  private static final String INVALID = "invalid-request";

  private ProblemMapping() {}

  /** Null for what is nobody's request but our own defect. */
  static @Nullable Problem of(Exception exception) {
    return switch (exception) {
      case ProblemException known -> known.problem();
      case BindingResult invalid -> invalid(invalid);
      case HandlerMethodValidationException invalid -> invalid(invalid);
      case HttpMessageNotReadableException unreadable -> unreadable(unreadable);
      case MethodArgumentTypeMismatchException mismatch ->
          refused(mismatch.getName(), "invalid-format");
      case MissingServletRequestParameterException missing ->
          refused(missing.getParameterName(), "required");
      case MissingServletRequestPartException missing ->
          refused(missing.getRequestPartName(), "required");
      case AccessDeniedException _ -> Problem.of(HttpStatus.FORBIDDEN, "forbidden");
      case AuthenticationException _ -> Problem.of(HttpStatus.UNAUTHORIZED, "unauthorized");
      case ErrorResponse refused -> refused(refused);
      case MultipartException _ -> Problem.of(HttpStatus.BAD_REQUEST, "unreadable-form");
      default -> null;
    };
  }

  /** {@code papers[0].code} is {@code /papers/0/code}. */
  static String pointer(String path) {
    return "/" + path.replace("]", "").replaceAll("[.\\[]", "/");
  }

  /** {@code NotBlank} is {@code not-blank}. */
  static String kebab(String name) {
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  private static Problem refused(String parameter, String code) {
    return Problem.of(HttpStatus.BAD_REQUEST, INVALID).wrong(pointer(parameter), code);
  }

  private static Problem refused(ErrorResponse refused) {
    var status = HttpStatus.resolve(refused.getStatusCode().value());
    var known = status == null ? HttpStatus.BAD_REQUEST : status;
    var problem = Problem.of(known, kebab(known.name().toLowerCase(Locale.ROOT).replace('_', '-')));
    for (var header : refused.getHeaders().headerSet()) {
      problem = problem.header(header.getKey(), String.join(", ", header.getValue()));
    }
    return problem;
  }

  private static Problem invalid(BindingResult result) {
    var problem = Problem.of(HttpStatus.BAD_REQUEST, INVALID);
    for (var error : result.getAllErrors()) {
      problem = problem.wrong(wrong(error));
    }
    return problem;
  }

  private static Problem invalid(HandlerMethodValidationException invalid) {
    var problem = Problem.of(HttpStatus.BAD_REQUEST, INVALID);
    for (var result : invalid.getParameterValidationResults()) {
      for (var error : result.getResolvableErrors()) {
        problem = problem.wrong(wrong(result, error));
      }
    }
    return problem;
  }

  private static Problem.Wrong wrong(
      ParameterValidationResult result, MessageSourceResolvable error) {
    if (result instanceof ParameterErrors && error instanceof ObjectError object) {
      return wrong(object);
    }
    var name = result.getMethodParameter().getParameterName();
    var codes = error.getCodes();
    var code = codes == null || codes.length == 0 ? "Invalid" : codes[codes.length - 1];
    return wrong(
        name == null ? "" : name, code, result.unwrap(error, ConstraintViolation.class), error);
  }

  private static Problem.Wrong wrong(ObjectError error) {
    var path = error instanceof FieldError field ? field.getField() : "";
    var code = error.getCode() == null ? "Invalid" : error.getCode();
    var violation =
        error.contains(ConstraintViolation.class) ? error.unwrap(ConstraintViolation.class) : null;
    return wrong(path, code, violation, error);
  }

  private static Problem.Wrong wrong(
      String path,
      String code,
      @Nullable ConstraintViolation<?> violation,
      MessageSourceResolvable error) {
    var own = error.getDefaultMessage() == null ? code : error.getDefaultMessage();
    if (violation == null) {
      return new Problem.Wrong(pointer(path), kebab(code), Map.of(), own);
    }
    var attributes = new TreeMap<>(violation.getConstraintDescriptor().getAttributes());
    boolean standard = violation.getMessageTemplate().startsWith("{jakarta.validation");
    var errorCode = standard ? kebab(code) : codeOf(violation.getMessageTemplate(), code);
    return new Problem.Wrong(pointer(path), errorCode, attributes, own);
  }

  /** A constraint may say its error code as message: {@code message = "phone-invalid"}. */
  private static String codeOf(String template, String constraint) {
    return template.matches("[a-z][a-z0-9-]*") ? template : kebab(constraint);
  }

  private static Problem unreadable(HttpMessageNotReadableException unreadable) {
    var problem = Problem.of(HttpStatus.BAD_REQUEST, "unreadable-json");
    return unreadable.getCause() instanceof DatabindException databind
        ? problem.wrong(pointer(databind), codeOf(databind))
        : problem;
  }

  private static String codeOf(DatabindException databind) {
    return databind instanceof InvalidFormatException ? "invalid-format" : "wrong-shape";
  }

  private static String pointer(DatabindException databind) {
    var pointer = new StringBuilder();
    for (JacksonException.Reference it : databind.getPath()) {
      pointer
          .append('/')
          .append(
              it.getPropertyName() == null ? String.valueOf(it.getIndex()) : it.getPropertyName());
    }
    return pointer.toString();
  }
}
