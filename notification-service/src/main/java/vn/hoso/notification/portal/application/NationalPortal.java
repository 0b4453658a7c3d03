package vn.hoso.notification.portal.application;

import java.util.Optional;
import vn.hoso.notification.portal.codes.PortalMessage;
import vn.hoso.notification.portal.domain.PortalAnswer;

/** The National Public Service Portal. It never throws: what nobody knows is an answer too. */
public interface NationalPortal {

  /**
   * What is asked about a message: each one moves the status, so the status that the portal has the
   * dossier in tells whether it took it.
   *
   * @param code what the portal calls the dossier
   * @param status the code of the status that it has if it took the message
   */
  record Question(String code, String status) {}

  /** Whether there is one to speak to. */
  boolean isThere();

  PortalAnswer send(PortalMessage message);

  /** What became of a message. */
  PortalAnswer ask(Question question);

  /**
   * Its code of the sector (lĩnh vực) that a procedure belongs to: blank where it knows none, empty
   * where it did not answer.
   */
  Optional<String> sectorOf(String procedure);
}
