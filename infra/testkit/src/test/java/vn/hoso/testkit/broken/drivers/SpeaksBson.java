package vn.hoso.testkit.broken.drivers;

import org.bson.Document;

/** Speaks to the store from anywhere. */
final class SpeaksBson {
  Document nothing() {
    return new Document();
  }
}
