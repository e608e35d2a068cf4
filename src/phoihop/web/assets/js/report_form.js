// A report being filled in: what is typed stays on the device until the server has kept it.
// The words of the banner and of the messages come from the template.
function stored(key) {
  try {
    return JSON.parse(localStorage.getItem(key)) ?? {};
  } catch {
    return {};
  }
}

function boxesOf(form) {
  return [...form.elements].filter((box) => /^\d+\./.test(box.name) && box.type !== "hidden");
}

function valueOf(box) {
  return box.type === "checkbox" && !box.checked ? "0" : box.value;
}

function remember(form, box) {
  const key = form.dataset.report;
  const kept = stored(key);
  kept[box.name] = valueOf(box);
  localStorage.setItem(key, JSON.stringify(kept));
}

function forget(form, sent) {
  const key = form.dataset.report;
  const kept = stored(key);
  for (const [name, value] of Object.entries(sent)) {
    // What was changed again while the request was under way is still to be sent.
    if (kept[name] === value) delete kept[name];
  }
  if (Object.keys(kept).length) localStorage.setItem(key, JSON.stringify(kept));
  else localStorage.removeItem(key);
}

function refill(form) {
  const kept = stored(form.dataset.report);
  for (const box of boxesOf(form)) {
    if (!(box.name in kept)) continue;
    const value = kept[box.name];
    if (box.type === "radio" || box.type === "checkbox") box.checked = box.value === value;
    else box.value = value;
  }
}

function tellOffline(isOffline) {
  document.querySelector("[data-offline]").hidden = !isOffline;
}

function sendAll(form) {
  const kept = stored(form.dataset.report);
  if (!Object.keys(kept).length || !navigator.onLine) return;
  const values = { ...kept, client_key: form.elements.client_key.value };
  htmx
    .ajax("POST", form.dataset.keep, { source: form, values, target: "#kept", swap: "none" })
    .catch(() => tellOffline(true));
}

function sentValues(detail) {
  const values = {};
  for (const [name, value] of detail.requestConfig.formData.entries()) {
    if (/^\d+\./.test(name)) values[name] = value;
  }
  return values;
}

function markWrong(form) {
  const wrong = new Set();
  form.querySelectorAll("[data-wrong]").forEach((said) => {
    said.dataset.wrong.split(" ").forEach((name) => wrong.add(name));
  });
  for (const box of boxesOf(form)) {
    if (!box.classList.contains("num")) continue;
    box.classList.toggle("err", wrong.has(box.name));
    if (wrong.has(box.name)) box.setAttribute("aria-invalid", "true");
    else box.removeAttribute("aria-invalid");
  }
}

function watch(form) {
  form.addEventListener("input", ({ target }) => {
    if (target.name) remember(form, target);
    const entry = target.closest(".entry");
    if (target.type === "checkbox") entry?.classList.toggle("off", target.checked);
  });
  form.addEventListener("htmx:afterRequest", ({ detail }) => {
    if (!detail.successful) return;
    tellOffline(false);
    forget(form, sentValues(detail));
  });
  form.addEventListener("htmx:afterSettle", () => markWrong(form));
  form.addEventListener("htmx:sendError", (event) => {
    event.stopPropagation();
    tellOffline(true);
  });
  form.addEventListener("submit", (event) => {
    if (navigator.onLine) return;
    event.preventDefault();
    tellOffline(true);
  });
  window.addEventListener("online", () => {
    tellOffline(false);
    sendAll(form);
  });
  window.addEventListener("offline", () => tellOffline(true));
}

export function watchReport() {
  // What was sent is safe on the server: nothing of it may come back into a later version.
  const done = document.querySelector("[data-report-done]");
  if (done) localStorage.removeItem(done.dataset.reportDone);
  const form = document.querySelector("form[data-report]");
  if (!form) return;
  refill(form);
  watch(form);
  tellOffline(!navigator.onLine);
  sendAll(form);
}
