"use strict";
// Live pages: an element that names events in data-refresh-on fetches itself anew (htmx) when one of them arrives.
(() => {
  const WAIT = 250;
  const waiting = new Map();

  const concerns = (element, event) =>
    ["lane", "facility", "session"].every((kind) => {
      const wanted = element.dataset["refresh" + kind[0].toUpperCase() + kind.slice(1)];
      return !wanted || event[kind + "Id"] === undefined || event[kind + "Id"] === wanted;
    });

  // Events come in bursts: one fetch for all that arrive within a moment.
  const refresh = (element) => {
    const key = element.id || element;
    if (waiting.has(key)) return;
    waiting.set(key, setTimeout(() => {
      waiting.delete(key);
      const now = element.id ? document.getElementById(element.id) : element;
      if (now) htmx.trigger(now, "refresh");
    }, WAIT));
  };

  const heard = (name) => (message) => {
    const event = JSON.parse(message.data);
    document.querySelectorAll("[data-refresh-on]").forEach((element) => {
      if (element.dataset.refreshOn.split(" ").includes(name) && concerns(element, event)) refresh(element);
    });
  };

  const listen = () => {
    const names = new Set();
    document.querySelectorAll("[data-refresh-on]").forEach((element) =>
      element.dataset.refreshOn.split(" ").forEach((name) => names.add(name)));
    if (names.size === 0) return;
    const source = new EventSource("/api/v1/live");
    const dot = document.querySelector("[data-live-dot]");
    const show = (on) => {
      if (!dot) return;
      dot.toggleAttribute("data-on", on);
      dot.textContent = on ? "live" : "connecting";
    };
    let dropped = false;
    show(false);
    source.addEventListener("open", () => {
      show(true);
      // What happened while the line was down is on the page only after asking for it.
      if (dropped) document.querySelectorAll("[data-refresh-on]").forEach(refresh);
      dropped = false;
    });
    source.addEventListener("error", () => {
      show(false);
      dropped = true;
    });
    names.forEach((name) => source.addEventListener(name, heard(name)));
    window.addEventListener("pagehide", () => source.close());
  };

  document.addEventListener("DOMContentLoaded", () => {
    listen();
    // On a narrow phone the menu is wider than the screen.
    document.querySelectorAll(".menu a[aria-current]").forEach((here) => {
      here.parentElement.scrollLeft = here.offsetLeft - here.parentElement.clientWidth / 2 + here.offsetWidth / 2;
    });
  });

  // What somebody is typing or sending is not taken away by a page that fetches itself anew; it does so when they leave the field.
  const busy = (element) =>
    element.querySelector("form[data-sent]")
    || (element.contains(document.activeElement)
      && document.activeElement.matches("textarea, select, input:not([type=radio]):not([type=checkbox])"));
  document.addEventListener("htmx:beforeRequest", (event) => {
    if (!event.target.matches("[data-refresh-on]") || !busy(event.target)) return;
    event.preventDefault();
    event.target.dataset.late = "";
  });
  document.addEventListener("focusout", (event) => {
    const late = event.target.closest("[data-late]");
    if (!late) return;
    delete late.dataset.late;
    refresh(late);
  });

  // What is kept (hx-preserve) keeps the focus, too, in browsers that let go of it when an element moves.
  let focused = null;
  document.addEventListener("htmx:beforeSwap", () => { focused = document.activeElement; });
  document.addEventListener("htmx:afterSettle", () => {
    if (focused && focused !== document.activeElement && document.body.contains(focused)) focused.focus({ preventScroll: true });
    focused = null;
  });

  document.addEventListener("submit", (event) => {
    const question = event.target.dataset.confirm;
    if (question && !window.confirm(question)) {
      event.preventDefault();
      return;
    }
    event.target.dataset.sent = "";
    // Pressing twice sends once.
    const button = event.target.querySelector("button:not([type=button])");
    if (button) setTimeout(() => { button.disabled = true; }, 0);
  });

  // A page that comes back from the browser's memory has its buttons again.
  window.addEventListener("pageshow", () => {
    document.querySelectorAll("form button[disabled]").forEach((button) => { button.disabled = false; });
    document.querySelectorAll("form[data-sent]").forEach((form) => { delete form.dataset.sent; });
  });

  document.addEventListener("click", (event) => {
    const fill = event.target.closest("[data-fill]");
    if (fill) {
      const field = document.getElementById(fill.dataset.fill);
      field.value = fill.dataset.value;
      field.focus();
    }
    const copy = event.target.closest("[data-copy]");
    if (copy) {
      navigator.clipboard.writeText(document.getElementById(copy.dataset.copy).textContent)
        .then(() => { copy.textContent = "Copied"; });
    }
    if (event.target.closest("[data-print]")) window.print();
  });
})();
