package vn.hoso.testkit.broken.crutches;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Lets threads wait for each other that nobody carries any more. */
final class VirtualThreads {
  Thread alone() {
    return Thread.ofVirtual().unstarted(() -> {});
  }

  ExecutorService many() {
    return Executors.newVirtualThreadPerTaskExecutor();
  }
}
