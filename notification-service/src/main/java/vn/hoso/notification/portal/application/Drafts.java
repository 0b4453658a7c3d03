package vn.hoso.notification.portal.application;

import java.util.Optional;
import vn.hoso.notification.portal.codes.Applying;
import vn.hoso.notification.portal.codes.CodeTables;
import vn.hoso.notification.portal.codes.MessageWriter;
import vn.hoso.notification.portal.codes.PortalMessage;
import vn.hoso.notification.portal.domain.PortalFile;
import vn.hoso.notification.portal.domain.Portrait;
import vn.hoso.notification.portal.domain.SyncMessage;
import vn.hoso.platform.vault.Vault;

/** Writes messages out: with what is personal for the portal, without it for the staff. */
public final class Drafts {

  private final CodeTables tables;
  private final String version;
  private final Sectors sectors;
  private final Vault vault;

  /**
   * Drafts in the codes of a version.
   *
   * @param version for messages that were in no version yet
   */
  public Drafts(CodeTables tables, String version, NationalPortal portal, Vault vault) {
    this.tables = tables;
    this.version = version;
    this.sectors = new Sectors(portal);
    this.vault = vault;
  }

  /** For the portal; empty where the person is forgotten. */
  Optional<PortalMessage> clear(String dossierId, Portrait portrait) {
    return vault
        .openPerson(dossierId, portrait.submission().person())
        .map(it -> Applying.citizen(it, box -> vault.open(dossierId, box)))
        .map(it -> new MessageWriter(tables.of(version), sectors::ask).write(portrait, it));
  }

  NationalPortal.Question question(Portrait portrait) {
    return new NationalPortal.Question(
        portrait.code(), new MessageWriter(tables.of(version), sectors::find).statusOf(portrait));
  }

  /** As it was sent, or would be: what is personal masked, the sector if it is known just now. */
  public Optional<PortalMessage> masked(String dossierId, PortalFile file, SyncMessage message) {
    var table = tables.of(message.version() == null ? version : message.version());
    return Portrait.of(dossierId, file, message)
        .map(it -> new MessageWriter(table, sectors::find).write(it, Applying.masked()));
  }
}
