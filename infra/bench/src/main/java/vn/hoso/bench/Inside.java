package vn.hoso.bench;

import com.sun.management.ThreadMXBean;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import javax.management.MBeanServerConnection;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** What another JVM of this user tells about itself: allocation, collections, heap. */
final class Inside implements AutoCloseable {

  private final JMXConnector connector;
  private final MBeanServerConnection beans;

  private Inside(JMXConnector connector) throws IOException {
    this.connector = connector;
    this.beans = connector.getMBeanServerConnection();
  }

  @SuppressWarnings("BanJNDI") // to a process of our own on this machine
  static Inside of(long pid) {
    try {
      var machine = VirtualMachine.attach(Long.toString(pid));
      try {
        var address = new JMXServiceURL(machine.startLocalManagementAgent());
        return new Inside(JMXConnectorFactory.connect(address));
      } finally {
        machine.detach();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (AttachNotSupportedException e) {
      throw new IllegalStateException("process " + pid + " is no JVM of ours", e);
    }
  }

  /** Bytes that all threads together have allocated since the start. */
  long allocated() {
    return bean(ManagementFactory.THREAD_MXBEAN_NAME, ThreadMXBean.class)
        .getTotalThreadAllocatedBytes();
  }

  /** Time spent collecting since the start. */
  long collectingMillis() {
    try {
      return ManagementFactory.getPlatformMXBeans(beans, GarbageCollectorMXBean.class).stream()
          .mapToLong(GarbageCollectorMXBean::getCollectionTime)
          .sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is left on the heap after a full collection. */
  long live() {
    var memory = bean(ManagementFactory.MEMORY_MXBEAN_NAME, MemoryMXBean.class);
    memory.gc();
    return memory.getHeapMemoryUsage().getUsed();
  }

  @Override
  public void close() {
    try {
      connector.close();
    } catch (IOException _) {
      // the process may be gone already
    }
  }

  private <T> T bean(String name, Class<T> type) {
    try {
      return ManagementFactory.newPlatformMXBeanProxy(beans, name, type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
