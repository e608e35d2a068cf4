// Bundles the styles and scripts, and draws the sprite of the icons that icons.txt names.
// Called by build.py: node build.js OUT_DIR PATH_OF_HTMX
import { build } from "esbuild";
import { readFileSync, writeFileSync } from "node:fs";
import { brotliCompressSync, gzipSync } from "node:zlib";

const [out, htmxPath] = process.argv.slice(2);

// Every browser we serve reads woff2; the older format would double the download of the build.
const withoutOldFonts = {
  name: "without-old-fonts",
  setup({ onLoad }) {
    onLoad({ filter: /be-vietnam-pro[\\/]\d+\.css$/ }, ({ path }) => ({
      contents: readFileSync(path, "utf8").replace(/, url\([^)]+\.woff\) format\('woff'\)/g, ""),
      loader: "css",
    }));
  },
};

await build({
  entryPoints: { app: "css/app.css" },
  outdir: out,
  bundle: true,
  minify: true,
  target: "chrome109",
  loader: { ".woff2": "file" },
  assetNames: "fonts/[name]",
  plugins: [withoutOldFonts],
});

await build({
  entryPoints: { app: "js/app.js" },
  outdir: out,
  bundle: true,
  minify: true,
  format: "iife",
  target: "chrome109",
  // django-htmx's HTMX is a plain script that sets a global: it goes before the bundle.
  banner: { js: readFileSync(htmxPath, "utf8") },
});

function symbol(name) {
  const svg = readFileSync(`node_modules/@tabler/icons/icons/outline/${name}.svg`, "utf8");
  const shapes = svg
    .slice(svg.indexOf(">") + 1, svg.lastIndexOf("</svg>"))
    .replace(/<path stroke="none"[^>]*\/>/g, "")
    .replace(/\s+/g, " ")
    .trim();
  return `<symbol id="${name}" viewBox="0 0 24 24">${shapes}</symbol>`;
}

const names = readFileSync("icons.txt", "utf8").split("\n").filter(Boolean);
writeFileSync(
  `${out}/icons.svg`,
  `<svg xmlns="http://www.w3.org/2000/svg">${names.map(symbol).join("")}</svg>\n`,
);

// The server hands these out as they are: pressed once here, small on mobile data.
for (const name of ["app.css", "app.js", "icons.svg"]) {
  const bytes = readFileSync(`${out}/${name}`);
  writeFileSync(`${out}/${name}.br`, brotliCompressSync(bytes));
  writeFileSync(`${out}/${name}.gz`, gzipSync(bytes, { level: 9 }));
}
