// The review desk: the source line of the open item comes into view, and its marks are outlined.
function intoView(pane, element, share) {
  if (!pane || !element || pane.scrollHeight <= pane.clientHeight) return;
  const distance = element.getBoundingClientRect().top - pane.getBoundingClientRect().top;
  const isSeen = distance > 0 && distance + element.offsetHeight < pane.clientHeight;
  if (!isSeen) pane.scrollTop += distance - pane.clientHeight * share;
}

function follow(desk) {
  const source = desk.querySelector("[data-source]");
  source.querySelectorAll(".on, .cur").forEach((seen) => seen.classList.remove("on", "cur"));
  const item = desk.querySelector(".x.cur");
  if (!item) return;
  intoView(desk.querySelector("[data-items-list]"), item, 0.2);
  const id = item.id.slice(1);
  source.querySelectorAll("[data-items]").forEach((mark) => {
    mark.classList.toggle("cur", mark.dataset.items.split(" ").includes(id));
  });
  const line = document.getElementById(item.querySelector(".src")?.hash.slice(1));
  line?.classList.add("on");
  intoView(source, line, 0.35);
}

export function watchDesk() {
  const desk = document.querySelector("[data-desk]");
  if (!desk) return;
  follow(desk);
  desk.addEventListener("htmx:afterSettle", () => follow(desk));
}
