package vn.hoso.intake.petition;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoso.intake.application.JudgedFiles;
import vn.hoso.intake.papers.FileTypes;
import vn.hoso.intake.papers.Papers;
import vn.hoso.intake.papers.Papers.Opened;
import vn.hoso.intake.papers.Papers.Stored;
import vn.hoso.intake.papers.Upload;

/**
 * Files that go with petitions and their answers: judged and kept as the papers of dossiers are. A
 * file belongs to a petition once a fact names its id; names and bytes never leave the store.
 */
public final class Enclosures {

  private final FileTypes types;
  private final Papers papers;

  public Enclosures(FileTypes types, Papers papers) {
    this.types = types;
    this.papers = papers;
  }

  JudgedFiles judge(List<Upload> files) {
    return JudgedFiles.of(files, types);
  }

  /** Keeps what comes with a new petition, once however often the attempt is made. */
  @Nullable List<String> keepOnce(String petition, JudgedFiles files, Instant at) {
    return ids(papers.addNew(petition, files.types(), at));
  }

  @Nullable List<String> keep(String petition, JudgedFiles files, Instant at) {
    return ids(
        files.types().entrySet().stream()
            .map(it -> papers.add(petition, it.getKey(), it.getValue(), at))
            .toList());
  }

  /** Nothing came of what they were kept for. */
  void drop(@Nullable List<String> ids) {
    if (ids != null) {
      ids.forEach(papers::remove);
    }
  }

  /** The files that facts name; none is asked for where there are none. */
  public List<Stored> of(String petition, List<String> ids) {
    return ids.isEmpty()
        ? List.of()
        : papers.of(petition).stream().filter(it -> ids.contains(it.id())).toList();
  }

  /** One of the files that facts name; whoever opens it closes it. */
  public Optional<Opened> open(String petition, List<String> ids, String file) {
    return ids.contains(file) ? papers.open(petition, file) : Optional.empty();
  }

  private static @Nullable List<String> ids(List<Stored> stored) {
    return stored.isEmpty() ? null : stored.stream().map(Stored::id).toList();
  }
}
