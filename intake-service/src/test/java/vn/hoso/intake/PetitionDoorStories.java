package vn.hoso.intake;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.hoso.intake.IntakeUnderTest.File;
import vn.hoso.intake.petition.PetitionIndex;
import vn.hoso.platform.vault.Vault;

/** What stories of petitions are told with, through the JSON door. */
interface PetitionDoorStories extends DoorStories {

  /** About a regulation; anonymous without a telephone number. */
  default String about(String words, String phone) {
    return """
        {"kind":"REGULATION","agency":"H26.12","words":"%s","name":"%s","phone":"%s"}
        """
        .formatted(words, phone.isEmpty() ? "" : "Nguyễn Văn An", phone);
  }

  default HttpResponse<String> sends(String petition, File... files) {
    var key = UUID.randomUUID().toString();
    return files.length == 0
        ? intake().post(null, "/api/petition", petition, "Idempotency-Key", key)
        : intake()
            .form(
                null,
                "/api/petition",
                Map.of("petition", petition),
                List.of(files),
                "Idempotency-Key",
                key);
  }

  default String petitionOf(String code) {
    var hash = intake().bean(Vault.class).lookupHash(code);
    return intake().bean(PetitionIndex.class).byLookupHash(hash).orElseThrow().id();
  }

  default String petition(String id, String command) {
    return "/api/petitions/" + id + "/" + command;
  }

  default HttpResponse<String> act(
      String user, String id, long version, String command, String body) {
    return intake().post(user, petition(id, command), body, "If-Match", "\"" + version + "\"");
  }
}
