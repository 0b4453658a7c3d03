package vn.hoso.notification.portal.codes;

import java.util.Map;
import vn.hoso.contract.NationalStatus;

/**
 * One message as the portal takes it.
 *
 * @param id dossier and message, for our own logs
 * @param code what the portal calls the dossier
 * @param status that the portal has it in when it took the message
 * @param updating whether the portal knows the dossier already
 * @param data the fields, text or lists of such maps
 */
public record PortalMessage(
    String id,
    Call call,
    String code,
    NationalStatus status,
    boolean updating,
    Map<String, Object> data) {

  /** The portal's services that a message goes to. */
  public enum Call {
    /** Creates or updates a dossier. */
    DONG_BO("DongBoHoSoMC"),
    /** Tells of progress of a dossier that is there. */
    TIEN_DO("CapNhatTienDoHoSoMC");

    private final String service;

    Call(String service) {
      this.service = service;
    }

    public String service() {
      return service;
    }
  }

  /** Ids only: the fields are personal. */
  @Override
  public String toString() {
    return "PortalMessage[" + id + "]";
  }
}
