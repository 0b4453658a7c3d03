package vn.hoso.intake.catalogue;

/** The fake keeps the contract. */
class ProceduresInMemoryTests implements ProceduresContract {

  @Override
  public Procedures procedures() {
    return new ProceduresInMemory();
  }
}
