package vn.hoso.platform.vault;

import tools.jackson.databind.json.JsonMapper;
import vn.hoso.contract.Person;
import vn.hoso.platform.codec.Json;

/** A person as it stands inside a sealed box. */
final class PersonJson {

  private static final JsonMapper JSON = Json.mapper();

  private PersonJson() {}

  static String write(Person person) {
    return JSON.writeValueAsString(person);
  }

  static Person read(String json) {
    return JSON.readValue(json, Person.class);
  }
}
