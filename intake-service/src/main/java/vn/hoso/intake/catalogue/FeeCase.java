package vn.hoso.intake.catalogue;

/**
 * What one case of a procedure costs.
 *
 * @param key short name within the procedure
 * @param name Vietnamese name of the case (trường hợp)
 * @param amount in đồng
 */
public record FeeCase(String key, String name, long amount) {}
