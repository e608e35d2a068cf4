// A password field that can be read: <div x-data="reveal"><input x-bind:type="type"> … @click="toggle".
export function reveal() {
  return {
    shown: false,
    get type() {
      return this.shown ? "text" : "password";
    },
    toggle() {
      this.shown = !this.shown;
    },
  };
}
