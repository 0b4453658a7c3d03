package vn.hoso.intake.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoso.contract.Channel;
import vn.hoso.contract.Limit;

/**
 * What holds for a procedure handed in by one channel.
 *
 * @param limit null where the catalogue is silent; an officer confirms one at acceptance
 * @param fee in đồng; null where the catalogue is silent
 * @param feeFirst it is collected before processing begins; null is no
 * @param feeCases what single cases cost; null where there is one fee for all
 */
public record Way(
    Channel channel,
    @Nullable Limit limit,
    @Nullable Long fee,
    @Nullable String feeNote,
    @Nullable Boolean feeFirst,
    @Nullable List<FeeCase> feeCases) {

  /** One fee for all, collected with the result. */
  public Way(Channel channel, @Nullable Limit limit, @Nullable Long fee, @Nullable String feeNote) {
    this(channel, limit, fee, feeNote, null, null);
  }
}
