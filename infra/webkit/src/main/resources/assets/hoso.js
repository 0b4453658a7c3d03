/* Improvements only: every page works without this file. */
(() => {
  "use strict";
  const language = document.documentElement.lang || "vi";

  /* <time data-relative datetime="…">: "3 phút trước", the exact moment on hover. */
  const relative = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
  const units = [["day", 86400], ["hour", 3600], ["minute", 60]];
  function tellTimes(root) {
    for (const time of root.querySelectorAll("time[data-relative]")) {
      const seconds = (Date.parse(time.dateTime) - Date.now()) / 1000;
      if (Number.isNaN(seconds)) continue;
      time.title = time.title || time.textContent.trim();
      if (Math.abs(seconds) > 7 * 86400) { time.textContent = time.title; continue; }
      const [unit, size] = units.find(([, s]) => Math.abs(seconds) >= s) || ["second", 1];
      time.textContent = relative.format(Math.trunc(seconds / size), unit);
    }
  }
  setInterval(() => tellTimes(document), 30000);

  /* <main id="…" data-live="/stream">: on each event the page is fetched again and the element replaced. */
  function follow(element) {
    const url = element.dataset.live;
    const page = element.dataset.liveFrom || location.href;
    let source, waiting, again, failures = 0;

    function listen() {
      if (source || document.hidden) return;
      source = new EventSource(url);
      source.onopen = () => { failures = 0; sign(true); };
      source.onmessage = soon;
      source.addEventListener("changed", soon);
      source.onerror = () => {
        sign(false);
        if (source && source.readyState === EventSource.CLOSED) {
          rest();
          failures += 1;
          again = setTimeout(listen, Math.min(60000, 2000 * 2 ** failures) * (0.5 + Math.random() / 2));
        }
      };
    }
    function rest() {
      if (source) source.close();
      source = undefined;
      clearTimeout(again);
    }
    function soon() {
      if (!waiting) waiting = setTimeout(renew, 400);
    }
    async function renew() {
      waiting = undefined;
      try {
        const answer = await fetch(page, { headers: { Accept: "text/html", "X-Hoso-Live": "1" } });
        if (!answer.ok) return;
        const text = await answer.text();
        const fresh = new DOMParser().parseFromString(text, "text/html");
        const found = element.id ? fresh.getElementById(element.id) : fresh.querySelector("[data-live]");
        if (found) replace(found);
      } catch { /* The next event tries again. */ }
    }
    function replace(fresh) {
      const active = document.activeElement;
      const typing = element.contains(active) && active.matches("input, textarea, select");
      if (typing) return;
      const focus = element.contains(active) ? active.id : "";
      const open = [...element.querySelectorAll("details[id][open]")].map((d) => d.id);
      element.replaceChildren(...fresh.childNodes);
      for (const id of open) { const d = document.getElementById(id); if (d) d.open = true; }
      if (focus) document.getElementById(focus)?.focus({ preventScroll: true });
      ready(element);
      sign(true);
      window.htmx?.process(element);
    }
    function sign(on) {
      for (const s of document.querySelectorAll("[data-live-sign]")) s.hidden = !on;
    }
    document.addEventListener("visibilitychange", () => {
      if (document.hidden) rest(); else { listen(); soon(); }
    });
    addEventListener("pagehide", rest);
    addEventListener("pageshow", (e) => { if (e.persisted) { listen(); soon(); } });
    listen();
  }

  /* Small comforts, by attribute. */
  document.addEventListener("submit", (e) => {
    const question = e.submitter?.dataset.confirm || e.target.dataset.confirm;
    if (question && !confirm(question)) { e.preventDefault(); return; }
    if (e.target.method !== "post") return;
    if (e.target.dataset.sent) { e.preventDefault(); return; }
    e.target.dataset.sent = "1";
    remember(document.body.dataset.answer ? "" : "yes");
    e.target.setAttribute("aria-busy", "true");
  });
  addEventListener("pageshow", () => {
    for (const f of document.querySelectorAll("form[data-sent]")) {
      delete f.dataset.sent;
      f.removeAttribute("aria-busy");
    }
  });
  /* A page that itself answered a form cannot be gone back to: only its own form can be sent again. */
  function remember(canGoBack) {
    try { sessionStorage.setItem("can-go-back", canGoBack); } catch { /* Then no way back is offered. */ }
  }
  function canGoBack() {
    try { return sessionStorage.getItem("can-go-back"); } catch { return ""; }
  }
  document.addEventListener("change", (e) => {
    if (e.target.closest("[data-autosubmit]")) e.target.form?.requestSubmit();
    tick(e.target);
  });
  /* <input type="checkbox" data-ticks="item"> ticks every "item" of its form, and shows how many are. */
  function tick(changed) {
    const all = changed.form?.querySelector("[data-ticks]");
    if (!all) return;
    const items = [...all.form.elements].filter((i) => i.name === all.dataset.ticks);
    if (changed === all) for (const item of items) item.checked = all.checked;
    all.checked = items.every((i) => i.checked);
    all.indeterminate = !all.checked && items.some((i) => i.checked);
  }
  document.addEventListener("click", async (e) => {
    const print = e.target.closest("[data-print]");
    if (print) { e.preventDefault(); window.print(); }
    if (e.target.closest("[data-reload]")) location.reload();
    if (e.target.closest("[data-back]")) history.back();
    const copy = e.target.closest("[data-copy]");
    if (copy && navigator.clipboard) {
      await navigator.clipboard.writeText(copy.dataset.copy);
      copy.classList.add("copied");
      setTimeout(() => copy.classList.remove("copied"), 1500);
    }
  });

  function ready(root) {
    tellTimes(root);
    for (const only of root.querySelectorAll("[data-with-script]")) only.hidden = false;
    for (const back of root.querySelectorAll("[data-back]")) back.hidden = !canGoBack();
  }
  ready(document);
  document.addEventListener("htmx:load", (e) => ready(e.target));
  for (const element of document.querySelectorAll("[data-live]")) follow(element);
  document.querySelector("[data-focus]")?.focus();
})();
