package vn.hoso.notification.wording;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A template of an e-mail: the first line is its subject, the rest is its text. */
public final class EmailTemplate {

  /** What a mailbox shows. */
  public record Email(String subject, String text, String html) {

    /** The text as lines of paragraphs. */
    public List<List<String>> paragraphs() {
      return Paragraphs.of(text);
    }
  }

  private final TemplateText subject;
  private final TemplateText text;

  EmailTemplate(String source) {
    var lines = source.replace("\r\n", "\n").split("\n", 2);
    this.subject = new TemplateText(lines[0].strip());
    this.text = new TemplateText(lines.length < 2 ? "" : lines[1].strip() + "\n");
  }

  public Email fill(Map<String, String> values) {
    var words = text.fill(values);
    return new Email(
        subject.fill(values).replaceAll("\\s+", " ").strip(), words, SimpleHtml.of(words));
  }

  Set<String> places() {
    var names = new TreeSet<>(text.places());
    names.addAll(subject.places());
    return names;
  }

  TemplateText subject() {
    return subject;
  }
}
