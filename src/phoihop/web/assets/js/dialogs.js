// <button data-opens="id"> opens a dialog of the page; a dialog[data-open] that a request brings opens itself.
function show(dialog) {
  if (dialog.open) return;
  dialog.showModal();
  // Enter pressed by habit must do nothing that cannot be undone.
  dialog.querySelector("[data-safe]")?.focus();
}

export function openDialog(id) {
  const dialog = document.getElementById(id);
  if (dialog) show(dialog);
}

export function watchDialogs() {
  document.addEventListener("click", (event) => {
    const opener = event.target.closest("[data-opens]");
    if (opener) {
      event.preventDefault();
      openDialog(opener.dataset.opens);
    }
  });
  document.addEventListener("htmx:load", ({ target }) => {
    if (target.matches("dialog[data-open]")) show(target);
    target.querySelectorAll("dialog[data-open]").forEach(show);
  });
}
