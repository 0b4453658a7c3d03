package vn.hoso.routing.application;

/** The fake keeps the promises, too. */
class OfficersInMemoryTests implements OfficersContract {

  @Override
  public Officers officers() {
    return new OfficersInMemory();
  }
}
