package vn.hoso.routing.flows;

import java.util.List;

/** The stored books of flows. */
public interface FlowBooks {

  /** All that were ever put in force, the newest first. */
  List<FlowBook> history();

  /** Adds a book, unless another of that version is there. */
  boolean add(FlowBook book);
}
