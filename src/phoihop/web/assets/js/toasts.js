// A toast stays eight seconds, and as long as somebody points at it or has the focus in it.
const STAY_MS = 8000;

function keepFor(toast) {
  let timer;
  const start = () => {
    clearTimeout(timer);
    timer = setTimeout(() => toast.remove(), STAY_MS);
  };
  const pause = () => clearTimeout(timer);
  toast.addEventListener("mouseenter", pause);
  toast.addEventListener("focusin", pause);
  toast.addEventListener("mouseleave", start);
  toast.addEventListener("focusout", start);
  start();
}

export function watchToasts() {
  const place = document.getElementById("toasts");
  if (!place) return;
  [...place.children].forEach(keepFor);
  new MutationObserver((changes) => {
    changes.flatMap((change) => [...change.addedNodes]).forEach((node) => {
      if (node instanceof HTMLElement) keepFor(node);
    });
  }).observe(place, { childList: true });
}
