package vn.hoso.tracking.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.Promise;
import vn.hoso.tracking.application.Lookup.Seen;
import vn.hoso.tracking.domain.AtWork;
import vn.hoso.tracking.domain.Detours;
import vn.hoso.tracking.domain.Disclosed.Applicant;
import vn.hoso.tracking.domain.Disclosed.Message;
import vn.hoso.tracking.domain.Purse.Sum;

/** A dossier for programs, in the reader's words. What the code does not entitle to is absent. */
record StatusBody(
    long version,
    String tier,
    String group,
    @Nullable Integer status,
    @Nullable String situation,
    String statusText,
    String sentence,
    String todo,
    String next,
    @Nullable String code,
    @Nullable String field,
    @Nullable String procedureCode,
    @Nullable String procedureName,
    @Nullable String agency,
    @Nullable String agencyName,
    @Nullable String channel,
    @Nullable String department,
    @Nullable Instant submittedAt,
    @Nullable Instant acceptedAt,
    @Nullable Instant dueAt,
    @Nullable Promise promise,
    @Nullable Instant finishedAt,
    @Nullable Instant returnedAt,
    List<StageJson> stages,
    @Nullable Applicant applicant,
    @Nullable Instant supplementUntil,
    @Nullable String words,
    @Nullable String place,
    @Nullable String outcome,
    @Nullable List<Message> messages,
    @Nullable Instant updatedAt,
    @Nullable Instant originalDueAt,
    @Nullable Boolean onTime,
    @Nullable Sum owed,
    @Nullable Sum fee,
    @Nullable List<AtWork> atWork,
    Detours.@Nullable Papers papers) {

  /** A stage in words. */
  record StageJson(
      String kind, String title, @Nullable String unit, @Nullable Instant at, String progress) {}

  static StatusBody of(Seen seen, Words words, Locale locale) {
    var what = seen.what();
    var page = StatusPage.of(seen, words, locale);
    var stages = IntStream.range(0, what.way().size()).mapToObj(i -> stage(page, i)).toList();
    var situation = what.situation();
    return new StatusBody(
        seen.version(),
        what.tier().name(),
        what.group().name(),
        situation == null ? null : situation.status().code(),
        situation == null ? null : situation.name(),
        page.badge(),
        page.sentences().what(),
        page.sentences().todo(),
        page.sentences().next(),
        what.code(),
        what.field(),
        what.procedureCode(),
        what.procedureName(),
        what.agency(),
        what.agency() == null ? null : words.agency(what.agency()),
        what.channel() == null ? null : what.channel().name(),
        what.report() == null ? null : what.report().department(),
        what.submittedAt(),
        what.acceptedAt(),
        what.dueAt(),
        what.promise(),
        what.finishedAt(),
        what.returnedAt(),
        stages,
        what.applicant(),
        what.until(),
        what.words(),
        what.place(),
        what.outcome() == null ? null : what.outcome().name(),
        what.messages().isEmpty() ? null : what.messages(),
        what.updatedAt(),
        what.originalDueAt(),
        what.onTime(),
        what.owed(),
        what.fee(),
        what.atWork().isEmpty() ? null : what.atWork(),
        what.papers());
  }

  private static StageJson stage(StatusPage page, int i) {
    var stage = page.stages().get(i);
    return new StageJson(
        page.what().way().get(i).kind().name(),
        stage.title(),
        stage.unit(),
        stage.at(),
        stage.progress().name());
  }
}
