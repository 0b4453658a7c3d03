package vn.hoso.platform.vault;

/** The vault that other modules test with keeps the contract; its neighbour is itself. */
class VaultInMemoryTests implements VaultContract {

  @Override
  public Vault vault() {
    return new VaultInMemory();
  }

  @Override
  public Vault neighbourOf(Vault vault) {
    return vault;
  }
}
