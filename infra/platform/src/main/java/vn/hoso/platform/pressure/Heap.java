package vn.hoso.platform.pressure;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;

/** How full the heap is, garbage aside. */
final class Heap {

  private Heap() {}

  /** What survived the last collection, as a share of what there may be. */
  static double used() {
    long survived = 0;
    for (var pool : ManagementFactory.getMemoryPoolMXBeans()) {
      var after = pool.getType() == MemoryType.HEAP ? pool.getCollectionUsage() : null;
      survived += after == null ? 0 : after.getUsed();
    }
    long most = Runtime.getRuntime().maxMemory();
    return most <= 0 ? 0 : (double) survived / most;
  }
}
