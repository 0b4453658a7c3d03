package vn.hoso.intake.web;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hoso.intake.payment.GatewaySimulator;
import vn.hoso.platform.web.Problem;

/** The checkout page of the simulated gateway, which pays in full, too little or too much. */
@Controller
@ConditionalOnProperty("hoso.intake.payment.simulator")
class PaymentSimulatorPages {

  private static final String PAY = "pay";

  private final GatewaySimulator simulator;
  private final PaymentController payments;

  PaymentSimulatorPages(GatewaySimulator simulator, PaymentController payments) {
    this.simulator = simulator;
    this.payments = payments;
  }

  @GetMapping(GatewaySimulator.PATH)
  String show(@RequestParam Map<String, String> order, Model model) {
    model.addAttribute("amount", amount(order));
    model.addAttribute("order", order);
    return "intake/payment-simulator";
  }

  /** Tells of the money as a gateway does, twice, because gateways do. */
  @PostMapping(GatewaySimulator.PATH)
  String pay(@RequestParam Map<String, String> fields, Model model) {
    var order = new HashMap<>(fields);
    var how = order.remove(PAY);
    long due = amount(order);
    long paid =
        switch (how) {
          case "less" -> Math.max(1, due / 2);
          case "more" -> due + 10_000;
          case null, default -> due;
        };
    var notice = simulator.notice(order, "SIM-" + UUID.randomUUID(), paid);
    payments.take(notice);
    payments.take(notice);
    model.addAttribute("paid", paid);
    return "intake/payment-simulator";
  }

  private long amount(Map<String, String> order) {
    return simulator
        .amount(order)
        .orElseThrow(() -> Problem.of(HttpStatus.FORBIDDEN, "payment-not-genuine").exception());
  }
}
