#!/bin/bash
# Makes a Debian package of what `make dist` put together; the libraries beside are the system's own here.
#
# Usage: packaging/deb.sh OUTPUT-FOLDER, from the repository's folder. MAINTAINER="Name <address>" says who
# answers for the package where it is handed on; lintian wants an address that can be reached.
set -euo pipefail
output=$(cd "$1" && pwd)
maintainer=${MAINTAINER:-The Hänsyn authors <hansyn@localhost>}
export LC_ALL=C.UTF-8 TZ=UTC
source=$(find "$output" -maxdepth 1 -type d -name 'hansyn-*' | sort | tail -1)
version=$("$source/bin/hansyn" --version | sed -n '1s/^hansyn //p')
export SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || stat -c %Y Package.swift)}
architecture=$(dpkg --print-architecture)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
root=$work/debian/hansyn
doc=$root/usr/share/doc/hansyn
mkdir -p "$root/DEBIAN" "$root/usr"
cp -a "$source/bin" "$source/share" "$root/usr/"
mv "$root/usr/share/zsh/site-functions" "$root/usr/share/zsh/vendor-completions"
mkdir -p "$root/usr/share/man/sv/man1"
mv "$root/usr/share/man/man1/hansyn.1" "$root/usr/share/man/sv/man1/"
ln -s ../sv/man1/hansyn.1.gz "$root/usr/share/man/man1/hansyn.1.gz"
gzip -9 -n "$root/usr/share/man/sv/man1/hansyn.1"
rm "$doc/licences/hansyn"
# One file of copyright, as Debian wants it: our own, then those of what is linked in.
{
  printf 'Hänsyn %s\n\nCopyright: the authors of Hänsyn.\nLicense: Apache-2.0, ' "$version"
  printf 'see /usr/share/common-licenses/Apache-2.0\n\nLinked in:\n'
  for file in "$doc"/licences/*; do
    case $(basename "$file") in
      libzip4|libbz2-1.0|libssl3) continue ;; # shared, with packages of their own
    esac
    printf '\n--- %s ---\n\n' "$(basename "$file")"
    # Debian has one copy of this license for all.
    if grep -q 'Apache License' "$file" && grep -q 'Version 2.0, January 2004' "$file"; then
      printf 'License: Apache-2.0, see /usr/share/common-licenses/Apache-2.0\n'
      # What stands after the license's own end is what this library adds to it.
      sed '1,/^ *limitations under the License\.$/d' "$file"
    else
      cat "$file"
    fi
  done
} > "$doc/copyright"
rm -r "$doc/licences"
{
  printf 'hansyn (%s) unstable; urgency=medium\n\n  * Release %s; see CHANGELOG.md in the sources.\n\n' \
    "$version" "$version"
  printf ' -- %s  %s\n' "$maintainer" "$(date -u -R -d "@$SOURCE_DATE_EPOCH")"
} | gzip -9 -n > "$doc/changelog.gz"
rm "$doc/CHANGELOG.md"
# Sourced, not run.
sed -i '1{/^#!/d}' "$root/usr/share/bash-completion/completions/hansyn"
mkdir -p "$root/usr/share/lintian/overrides"
cat > "$root/usr/share/lintian/overrides/hansyn" <<'OVERRIDES'
# One program for machines where nothing may be installed: Swift's libraries and the archives that Debian
# ships are linked in on purpose (docs/install.md lists them), and Yams brings its own libyaml.
hansyn: embedded-library libxml2 [usr/bin/hansyn]
hansyn: embedded-library libyaml [usr/bin/hansyn]
hansyn: embedded-library zlib [usr/bin/hansyn]
OVERRIDES

printf 'Source: hansyn\nPackage: hansyn\nArchitecture: %s\n' "$architecture" > "$work/debian/control"
depends=$(cd "$work" && dpkg-shlibdeps -O debian/hansyn/usr/bin/hansyn 2>/dev/null \
  | sed 's/^shlibs:Depends=//')
cat > "$root/DEBIAN/control" <<CONTROL
Package: hansyn
Version: $version
Architecture: $architecture
Maintainer: $maintainer
Installed-Size: $(du -k -s "$root/usr" | cut -f1)
Depends: $depends
Suggests: poppler-utils, libreoffice-writer
Section: text
Priority: optional
Description: linter and clause generator for Swedish tender documents
 Hänsyn reads Swedish tender documents, says what is wrong or missing in
 their social considerations, with the legal basis of each remark, and
 writes clauses that mend it into the document as tracked changes.
 .
 It has no network code: nothing leaves the machine.
CONTROL
(cd "$root" && find usr -type f -print0 | sort -z | xargs -0 md5sum > DEBIAN/md5sums)
chmod -R u=rwX,go=rX "$root"
dpkg-deb --root-owner-group -Zxz --build "$root" "$output/hansyn_${version}_$architecture.deb"
(cd "$output" && sha256sum -- *.tar.gz *.deb > SHA256SUMS && cat SHA256SUMS)
