package vn.hoso.platform.pressure;

import java.util.List;

/** Knows how far those have come who read what this service states. */
interface ReadersWatch {

  /** For a service that states nothing. */
  ReadersWatch OF_NOBODY =
      new ReadersWatch() {
        @Override
        public List<Backlog> backlogs() {
          return List.of();
        }

        @Override
        public void look() {}
      };

  /** What each group has still to read, as was last seen. */
  List<Backlog> backlogs();

  void look() throws InterruptedException;
}
