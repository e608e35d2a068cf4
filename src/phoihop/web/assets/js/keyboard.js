// Single-key shortcuts: "/" searches, "?" lists them, [data-key] names the button that a key presses.
// They are silent while somebody types, with a modifier, in a dialog, and when switched off.
import { openDialog } from "./dialogs.js";

const SWITCH = "phoihop.keys";

function isOff() {
  return localStorage.getItem(SWITCH) === "off";
}

function isTyping(element) {
  return element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName);
}

function press(key) {
  const button = [...document.querySelectorAll("[data-key]")].find(
    (candidate) => candidate.dataset.key === key && candidate.offsetParent !== null,
  );
  button?.click();
  return Boolean(button);
}

function perform(key) {
  if (key === "?") {
    openDialog("shortcuts");
    return true;
  }
  if (key === "/") {
    const search = document.querySelector("[data-search]");
    search?.focus();
    return Boolean(search);
  }
  return press(key.toLowerCase());
}

function watchSwitch() {
  const box = document.querySelector("[data-keys-switch]");
  if (!box) return;
  box.checked = !isOff();
  box.addEventListener("change", () => {
    localStorage.setItem(SWITCH, box.checked ? "on" : "off");
  });
}

export function watchKeys() {
  watchSwitch();
  document.addEventListener("keydown", (event) => {
    const { target, key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isOff()) return;
    if (isTyping(target) || document.querySelector("dialog[open]")) return;
    if (perform(key)) event.preventDefault();
  });
}
