#!/usr/bin/env bash
# Installs the Debian packages that some tests need: LibreOffice opens what we write and reads what we read, poppler renders
# pages, qpdf makes encrypted and damaged PDFs. The product itself needs none of them.
set -euo pipefail
packages=(libreoffice-writer poppler-utils qpdf fonts-dejavu-core fonts-liberation)
missing=()
for package in "${packages[@]}"; do
  dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
done
[ ${#missing[@]} -eq 0 ] && { echo "All system packages are there."; exit 0; }
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq
apt-get install -y -qq --no-install-recommends "${missing[@]}"
