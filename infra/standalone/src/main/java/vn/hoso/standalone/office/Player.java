package vn.hoso.standalone.office;

/** Somebody who plays: does whatever is due when their turn comes. */
@FunctionalInterface
interface Player {

  /** Whether anything was done. */
  boolean turn();
}
