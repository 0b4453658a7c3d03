package vn.hoso.notification.sms;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.hoso.notification.application.Settlement;
import vn.hoso.notification.domain.RequestId;
import vn.hoso.platform.dossier.Cause;
import vn.hoso.platform.pressure.InLane;
import vn.hoso.platform.pressure.Lane;
import vn.hoso.platform.web.Problem;

/**
 * Takes the gateway's reports on what arrived, in a JSON body or, as eSMS does, in the query. They
 * come twice, late and out of order, or never; none of that can undo what is final.
 */
@RestController
final class SmsReceipts {

  private static final int LONGEST = 4096;

  private final ReceiptAddress address;
  private final GatewayWords words;
  private final Settlement settlement;
  private final JsonMapper json;

  SmsReceipts(ReceiptAddress address, GatewayWords words, Settlement settlement, JsonMapper json) {
    this.address = address;
    this.words = words;
    this.settlement = settlement;
    this.json = json;
  }

  @PostMapping(ReceiptAddress.PATH + "{token}")
  @InLane(Lane.ALWAYS)
  ResponseEntity<Void> posted(
      @PathVariable String token,
      @RequestBody(required = false) @Nullable String body,
      @RequestParam Map<String, String> query) {
    requireRight(token);
    var said = body == null || body.length() > LONGEST ? null : words.read(body);
    return receive(said == null ? json.valueToTree(query) : said);
  }

  @GetMapping(ReceiptAddress.PATH + "{token}")
  ResponseEntity<Void> asked(@PathVariable String token, @RequestParam Map<String, String> query) {
    requireRight(token);
    return receive(json.valueToTree(query));
  }

  private ResponseEntity<Void> receive(JsonNode said) {
    var id =
        RequestId.parse(words.requestId(said))
            .orElseThrow(
                () -> Problem.of(HttpStatus.BAD_REQUEST, "receipt-unreadable").exception());
    settlement.settle(id, words.ofStatus(said, id.toString()), Cause.TIME);
    return ResponseEntity.noContent().build();
  }

  private void requireRight(String token) {
    if (!address.isRight(token)) {
      throw Problem.of(HttpStatus.NOT_FOUND, "not-found").exception();
    }
  }
}
