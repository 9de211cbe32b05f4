#!/usr/bin/env bash
# What the tests need from the system: chromium for the browser tests, LibreOffice and poppler for
# the document round trips, nginx for the example in deploy/, PostgreSQL for the shared lake.
# Installs them with apt-get where it may, else says what to install.
set -eu
missing=()
command -v chromium >/dev/null 2>&1 || command -v google-chrome >/dev/null 2>&1 || missing+=(chromium)
command -v soffice >/dev/null 2>&1 || missing+=(libreoffice-writer-nogui libreoffice-calc-nogui fonts-liberation)
command -v pdftotext >/dev/null 2>&1 || missing+=(poppler-utils)
command -v nginx >/dev/null 2>&1 || [ -x /usr/sbin/nginx ] || missing+=(nginx-light)
{ compgen -G "/usr/lib/postgresql/*/bin/initdb" || command -v initdb; } >/dev/null 2>&1 || missing+=(postgresql)
[ ${#missing[@]} -eq 0 ] && exit 0
if command -v apt-get >/dev/null 2>&1 && { [ "$(id -u)" = 0 ] || sudo -n true 2>/dev/null; }; then
  run=(); [ "$(id -u)" = 0 ] || run=(sudo -n)
  "${run[@]}" apt-get update -qq
  "${run[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
else
  echo "The tests need these programs: ${missing[*]}. Install them and run make test again." >&2
  exit 1
fi
