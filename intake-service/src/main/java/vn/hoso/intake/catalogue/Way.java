package vn.hoso.intake.catalogue;

import org.jspecify.annotations.Nullable;
import vn.hoso.contract.Channel;
import vn.hoso.contract.Limit;

/**
 * What holds for a procedure handed in by one channel.
 *
 * @param limit null where the catalogue is silent; an officer confirms one at acceptance
 * @param fee in đồng; null where the catalogue is silent
 */
public record Way(
    Channel channel, @Nullable Limit limit, @Nullable Long fee, @Nullable String feeNote) {}
