package vn.hoso.platform.rebuild;

/** Documents of one family in a service that can be folded anew beside the live ones. */
public interface Rebuildable {

  /** What they are about, such as {@code dossier}. */
  String family();

  /** Folds them anew, compares and switches. */
  BesideRebuild<?, ?> beside();
}
