package vn.hoso.tracking.application;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.DossierEvent;
import vn.hoso.contract.LookupCode;
import vn.hoso.contract.Sealed;
import vn.hoso.platform.dossier.Documents;
import vn.hoso.platform.dossier.Remembered;
import vn.hoso.platform.vault.Vault;
import vn.hoso.tracking.domain.Disclosed;
import vn.hoso.tracking.domain.Disclosure;
import vn.hoso.tracking.domain.Disclosure.Clear;
import vn.hoso.tracking.domain.Disclosure.Tier;
import vn.hoso.tracking.domain.SealedWords;
import vn.hoso.tracking.domain.View;

/** Finds the dossier that somebody's code stands for, and says only what that code entitles to. */
public final class Lookup {

  private static final int REMEMBERED = 200_000;
  private static final int LONGEST = 64;

  private final Codes codes;
  private final Documents<View, DossierEvent> documents;
  private final Vault vault;
  private final Cache<String, String> found = Caffeine.newBuilder().maximumSize(REMEMBERED).build();

  public Lookup(Codes codes, Documents<View, DossierEvent> documents, Vault vault) {
    this.codes = codes;
    this.documents = documents;
    this.vault = vault;
  }

  /** What came of a code. */
  public sealed interface Found {

    /** A dossier and how much may be said of it. */
    record Dossier(String id, Tier tier) implements Found {}

    /** It has the form of a lookup code, but one character is wrong. */
    record WrongCheckCharacter() implements Found {}

    /** Nobody knows it. */
    record Nothing() implements Found {}
  }

  /** The key of a lookup code, which is kept hashed. */
  static String secret(String lookupHash) {
    return "s:" + lookupHash;
  }

  /** The key of a code that is printed on many papers. */
  static String known(String code) {
    return "k:" + plain(code);
  }

  /** Which dossier is meant. */
  public Found find(String typed) {
    if (typed.length() > LONGEST) {
      return new Found.Nothing();
    }
    var parsed = LookupCode.parse(typed);
    if (parsed.isPresent()) {
      var secret = dossierOf(secret(vault.lookupHash(parsed.get().value())));
      if (secret.isPresent()) {
        return new Found.Dossier(secret.get(), Tier.SECRET);
      }
    }
    var known = dossierOf(known(typed));
    if (known.isPresent()) {
      return new Found.Dossier(known.get(), Tier.CODE);
    }
    return parsed.isEmpty() && LookupCode.looksLikeOne(typed)
        ? new Found.WrongCheckCharacter()
        : new Found.Nothing();
  }

  /** The dossier as it is now, as far as the tier entitles to it; empty when it is not there. */
  public Optional<Seen> read(Found.Dossier dossier) {
    var remembered = documents.findAll(List.of(dossier.id())).get(dossier.id());
    return remembered == null || remembered.isUnseen()
        ? Optional.empty()
        : Optional.of(seen(remembered, dossier.tier()));
  }

  /** The versions of several dossiers, for whoever waits for one to change. */
  public Map<String, Long> versions(Collection<String> dossierIds) {
    return documents.findAll(dossierIds).values().stream()
        .collect(Collectors.toMap(Remembered::dossierId, Remembered::version));
  }

  /**
   * A dossier as somebody may see it.
   *
   * @param version of the view, which grows with every fact
   */
  public record Seen(long version, Disclosed what) {}

  private Seen seen(Remembered<View, DossierEvent> dossier, Tier tier) {
    var view = dossier.state();
    var clear =
        switch (tier) {
          case CODE -> Clear.NOTHING;
          case SECRET -> opened(dossier.dossierId(), view);
        };
    return new Seen(dossier.version(), Disclosure.of(view, tier, clear));
  }

  private Clear opened(String dossierId, View view) {
    var submission = view.intake().submission();
    var person =
        submission == null ? null : vault.openPerson(dossierId, submission.person()).orElse(null);
    return new Clear(person, open(dossierId, SealedWords.of(view)));
  }

  private @Nullable String open(String dossierId, @Nullable Sealed box) {
    return box == null ? null : vault.open(dossierId, box).orElse(null);
  }

  private Optional<String> dossierOf(String key) {
    var known = found.getIfPresent(key);
    if (known != null) {
      return Optional.of(known);
    }
    var dossier = codes.dossierOf(key);
    dossier.ifPresent(it -> found.put(key, it));
    return dossier;
  }

  private static String plain(String code) {
    return code.strip().toUpperCase(Locale.ROOT);
  }
}
