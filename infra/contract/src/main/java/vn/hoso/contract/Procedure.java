package vn.hoso.contract;

/**
 * Which procedure a dossier asks for, as it stood when the dossier was submitted.
 *
 * @param code code of the national catalogue, such as {@code 1.001193}
 * @param version version of the record in our own catalogue, from 1
 * @param name Vietnamese name
 * @param field sector (lĩnh vực), such as Hộ tịch
 * @param sensitive the name itself tells something private, so it is not shown without the secret
 */
public record Procedure(String code, int version, String name, String field, boolean sensitive) {}
