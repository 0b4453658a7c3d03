package vn.hoso.platform.vault;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.junit.jupiter.api.AfterEach;
import vn.hoso.testkit.RealMongo;
import vn.hoso.testkit.Store;
import vn.hoso.testkit.WithRealMongo;

/** The vault over MongoDB itself. */
@WithRealMongo
class RealMongoVaultIT implements VaultContract {

  private final MongoClient mongo = MongoClients.create(RealMongo.address());
  private final String database = Store.freshDatabase();

  @Override
  public Vault vault() {
    return new SealingVault(new MongoDataKeys(mongo.getDatabase(database)), Settings.withKek(1));
  }

  @Override
  public Vault neighbourOf(Vault vault) {
    return vault();
  }

  @AfterEach
  void close() {
    mongo.close();
  }
}
