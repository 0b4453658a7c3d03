package vn.hoso.standalone.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;

/**
 * Answers commands from two files: the lasting one, whose writes are on disk before they are
 * acknowledged, and the everyday one, which the topics can rebuild.
 */
final class StoreBackend extends AbstractMongoBackend {

  private static final Set<String> READING =
      Set.of(
          "find",
          "getmore",
          "killcursors",
          "count",
          "distinct",
          "listcollections",
          "listindexes",
          "listdatabases",
          "dbstats",
          "collstats",
          "ping",
          "hello",
          "ismaster",
          "buildinfo",
          "serverstatus",
          "getlasterror",
          "endsessions",
          "whatsmyuri",
          "getparameter");

  private final StoreFile everyday;
  private final StoreFile lasting;
  private final Set<String> lastingDatabases;

  StoreBackend(StoreFile everyday, StoreFile lasting, Set<String> lastingDatabases) {
    super(Clock.systemUTC());
    this.everyday = everyday;
    this.lasting = lasting;
    this.lastingDatabases = Set.copyOf(lastingDatabases);
    StoredDatabase.in(everyday).forEach(this::resolveDatabase);
    StoredDatabase.in(lasting).forEach(this::resolveDatabase);
  }

  @Override
  protected MongoDatabase openOrCreateDatabase(String name) {
    return new StoredDatabase(fileOf(name), name, getCursorRegistry());
  }

  private StoreFile fileOf(String database) {
    return lastingDatabases.contains(database) ? lasting : everyday;
  }

  @Override
  public Document handleCommand(Channel channel, String database, String command, Document query) {
    if (READING.contains(command.toLowerCase(Locale.ROOT))) {
      return super.handleCommand(channel, database, command, query);
    }
    StoreFile file = fileOf(database);
    Document answer = file.write(() -> super.handleCommand(channel, database, command, query));
    if (file == lasting) {
      file.commitForGood();
    }
    return answer;
  }

  @Override
  public void close() {
    super.close();
    everyday.close();
    lasting.close();
  }
}
