// Rows chosen by checkboxes: <section x-data="selection"> with one [data-all] box and [data-row] boxes.
export function selection() {
  return {
    count: 0,
    init() {
      this.recount();
      this.$el.addEventListener("change", ({ target }) => {
        if (target.matches("[data-all]")) this.setAll(target.checked);
        this.recount();
      });
      this.$el.addEventListener("htmx:afterSettle", () => this.recount());
    },
    boxes() {
      return [...this.$root.querySelectorAll("[data-row]")];
    },
    setAll(checked) {
      this.boxes().forEach((box) => {
        box.checked = checked && !box.disabled;
      });
    },
    clear() {
      this.setAll(false);
      this.recount();
    },
    recount() {
      const boxes = this.boxes();
      const chosen = boxes.filter((box) => box.checked);
      this.count = chosen.length;
      boxes.forEach((box) => box.closest("tr, li")?.classList.toggle("sel", box.checked));
      const all = this.$root.querySelector("[data-all]");
      if (all) {
        all.checked = chosen.length > 0 && chosen.length === boxes.length;
        all.indeterminate = chosen.length > 0 && !all.checked;
      }
    },
  };
}
