#!/usr/bin/env bash
# Installs what the tests need beside Python, where this machine lets us; says what is missing.
set -u
declare -A package=(
  [chromium]=chromium
  [pg_virtualenv]=postgresql-15
  [soffice]=libreoffice-writer
  [tesseract]=tesseract-ocr
  [pdftoppm]=poppler-utils
)
wanted=()
for tool in "${!package[@]}"; do
  command -v "$tool" >/dev/null || wanted+=("${package[$tool]}")
done
[ "${#wanted[@]}" -eq 0 ] && exit 0
[[ " ${wanted[*]} " == *" tesseract-ocr "* ]] && wanted+=(tesseract-ocr-vie)
[[ " ${wanted[*]} " == *" libreoffice-writer "* ]] && wanted+=(fonts-liberation)

run=()
if [ "$(id -u)" -ne 0 ]; then
  if command -v sudo >/dev/null && sudo -n true 2>/dev/null; then run=(sudo -n); else run=(false); fi
fi
if command -v apt-get >/dev/null && [ "${run[*]-}" != false ]; then
  echo "Installing for the tests: ${wanted[*]}" >&2
  "${run[@]}" apt-get update -qq >/dev/null 2>&1
  # A machine that runs tests wants a PostgreSQL program, not a server that starts at boot.
  DEBIAN_FRONTEND=noninteractive "${run[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -qq --no-install-recommends "${wanted[@]}" >/dev/null 2>&1
fi
for tool in "${!package[@]}"; do
  command -v "$tool" >/dev/null ||
    echo "Left out: the tests that need ${tool} (install ${package[$tool]} to run them)." >&2
done
exit 0
