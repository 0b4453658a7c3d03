package vn.hoso.intake.petition;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.hoso.contract.PetitionEvent.Marks;
import vn.hoso.intake.catalogue.Folded;
import vn.hoso.intake.domain.person.PhoneNumber;
import vn.hoso.platform.vault.Vault;

/**
 * Gives a petition the marks by which a repeated one is recognised: keyed hashes, nothing clear.
 */
final class Recognition {

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final Vault vault;

  Recognition(Vault vault) {
    this.vault = vault;
  }

  Marks marks(Letter it) {
    return new Marks(senders(it), vault.lookupHash("words of a petition: " + plain(it.words())));
  }

  private List<String> senders(Letter it) {
    var phone = PhoneNumber.parse(it.phone()).stream();
    var email = Stream.of(it.email().toLowerCase(Locale.ROOT)).filter(text -> !text.isEmpty());
    return Stream.concat(phone, email)
        .map(address -> vault.lookupHash("sender of a petition: " + address))
        .toList();
  }

  private static String plain(String words) {
    return BETWEEN_WORDS.matcher(Folded.text(words)).replaceAll(" ").strip();
  }
}
