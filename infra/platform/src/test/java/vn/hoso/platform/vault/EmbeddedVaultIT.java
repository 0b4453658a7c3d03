package vn.hoso.platform.vault;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.junit.jupiter.api.AfterAll;
import vn.hoso.testkit.Store;

/** The vault over the embedded store. */
class EmbeddedVaultIT implements VaultContract {

  private static final MongoClient MONGO = MongoClients.create(Store.shared().address());

  private final String database = Store.freshDatabase();

  @Override
  public Vault vault() {
    return new SealingVault(new MongoDataKeys(MONGO.getDatabase(database)), Settings.withKek(1));
  }

  @Override
  public Vault neighbourOf(Vault vault) {
    return vault();
  }

  @AfterAll
  static void close() {
    MONGO.close();
  }
}
