package vn.hoso.routing.flows;

import java.util.ArrayList;
import java.util.List;

/** Books in memory. */
final class FlowBooksInMemory implements FlowBooks {

  private final List<FlowBook> all = new ArrayList<>();

  @Override
  public List<FlowBook> history() {
    return List.copyOf(all.reversed());
  }

  @Override
  public boolean add(FlowBook book) {
    return all.add(book);
  }
}
