package vn.hoso.platform.vault;

/** Somebody wants to seal words of a dossier whose key was destroyed; they have to stay outside. */
public final class ForgottenDossierException extends RuntimeException {

  ForgottenDossierException(String dossierId) {
    super("the person of dossier " + dossierId + " was forgotten, nothing more can be sealed");
  }
}
