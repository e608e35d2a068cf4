// A request that fails leaves the page as it is and says so above the part that asked.
// The words are <template id="request-refused"> and <template id="request-unsent"> in base.html.
const MARK = "data-request-note";

function placeOf(asker) {
  return asker.closest("[data-notes], dialog[open], .bd, .sc, .ph-card, main") ?? document.body;
}

function clear(asker) {
  // Only where somebody tries again: a poll elsewhere on the page must not wipe the sentence away.
  placeOf(asker).querySelectorAll(`[${MARK}]`).forEach((note) => note.remove());
}

function noteFrom(xhr) {
  const answer = document.createElement("template");
  answer.innerHTML = xhr?.responseText ?? "";
  // Only a notice is taken from the answer: an error page has none as its first element.
  const first = answer.content.firstElementChild;
  return first?.matches(".note") ? first : null;
}

function say(note, asker) {
  clear(asker);
  note.setAttribute(MARK, "");
  note.setAttribute("role", "alert");
  placeOf(asker).prepend(note);
  note.scrollIntoView({ block: "nearest" });
}

function copyOf(id) {
  return document.getElementById(id).content.firstElementChild.cloneNode(true);
}

function goWhereRedirected(event) {
  const { xhr } = event.detail;
  // A redirect that ended in a whole page (sign-in again) is a page to go to, not a part to swap in.
  if (/^\s*<!doctype html/i.test(xhr.responseText) && xhr.responseURL && !event.detail.boosted) {
    const asked = new URL(event.detail.pathInfo.finalRequestPath, location.href);
    if (new URL(xhr.responseURL).pathname !== asked.pathname) {
      event.detail.shouldSwap = false;
      location.assign(xhr.responseURL);
    }
  }
}

export function watchRequests() {
  document.addEventListener("htmx:beforeRequest", ({ detail }) => clear(detail.elt));
  document.addEventListener("htmx:beforeSwap", goWhereRedirected);
  document.addEventListener("htmx:responseError", ({ detail }) => {
    say(noteFrom(detail.xhr) ?? copyOf("request-refused"), detail.elt);
  });
  for (const name of ["htmx:sendError", "htmx:timeout"]) {
    document.addEventListener(name, ({ detail }) => say(copyOf("request-unsent"), detail.elt));
  }
}
