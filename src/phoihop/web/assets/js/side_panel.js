// A part that a click on a list has brought comes into view: on a telephone it stands above the list.
export function watchSidePanels() {
  document.addEventListener("htmx:load", ({ target }) => {
    if (target.matches("[data-comes-into-view]")) target.scrollIntoView({ block: "nearest" });
  });
}
