package vn.hoso.intake;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hoso.intake.application.Desk;
import vn.hoso.intake.application.DossierIndex;
import vn.hoso.intake.application.Register;
import vn.hoso.intake.catalogue.Agencies;
import vn.hoso.intake.forms.Forms;
import vn.hoso.intake.forms.RegisterLines;
import vn.hoso.intake.forms.StaffNames;
import vn.hoso.intake.papers.Papers;
import vn.hoso.intake.verify.Receipts;
import vn.hoso.platform.vault.SigningKeys;
import vn.hoso.platform.vault.Vault;

/** What is printed: official forms, receipts that can be verified, the register. */
@Configuration(proxyBeanMethods = false)
class FormConfiguration {

  @Bean
  Receipts receipts(SigningKeys keys, DossierIndex index) {
    return new Receipts(keys, index);
  }

  @Bean
  Forms forms(
      Desk desk,
      Agencies agencies,
      Papers papers,
      Receipts receipts,
      Vault vault,
      StaffNames people) {
    return new Forms(desk, agencies, papers, receipts, vault, people);
  }

  @Bean
  RegisterLines registerLines(
      DossierIndex index, Agencies agencies, Vault vault, StaffNames people) {
    return new RegisterLines(new Register(index), agencies, vault, people);
  }
}
