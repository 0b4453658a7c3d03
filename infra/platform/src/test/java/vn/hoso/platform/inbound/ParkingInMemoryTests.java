package vn.hoso.platform.inbound;

class ParkingInMemoryTests implements ParkingContract {

  private final Parking parking = new ParkingInMemory();

  @Override
  public Parking parking() {
    return parking;
  }
}
