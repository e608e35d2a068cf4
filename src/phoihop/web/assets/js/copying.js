// <button data-copies="id" data-done="…"> copies the text of a field and says so on itself.
export function watchCopying() {
  document.addEventListener("click", async ({ target }) => {
    const button = target.closest("[data-copies]");
    if (!button) return;
    const field = document.getElementById(button.dataset.copies);
    field.select();
    // Without a clipboard (plain HTTP on the office network) the text stays selected for Ctrl+C.
    await navigator.clipboard?.writeText(field.value);
    if (navigator.clipboard) button.querySelector("span").textContent = button.dataset.done;
  });
}
