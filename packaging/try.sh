#!/bin/bash
# Tries the tarball and the Debian package in a clean Debian root without Swift.
#
# Usage: packaging/try.sh OUTPUT-FOLDER [ROOT]; needs root and debootstrap. ROOT is made where it lacks.
set -euo pipefail
output=$(cd "$1" && pwd)
root=${2:-/var/tmp/hansyn-root}
suite=${SUITE:-$(. /etc/os-release && echo "$VERSION_CODENAME")}
mirror=${MIRROR:-$(apt-get indextargets --format '$(SITE)' | head -1)}
[ -x "$root/bin/sh" ] || debootstrap --variant=minbase "$suite" "$root" "$mirror" > /dev/null
rm -rf "$root/try"
mkdir -p "$root/try/samples"
cp samples/stad-utkast.docx samples/gammalt-utkast.txt "$root/try/samples/"
tar -C "$root/try" -xzf "$output"/hansyn-*.tar.gz

lints() {
  local status=0
  chroot "$root" env -i PATH=/usr/bin:/bin HOME=/ LC_ALL=C.UTF-8 "$@" lint --quiet \
    /try/samples/stad-utkast.docx /try/samples/gammalt-utkast.txt > "$root/try/said" || status=$?
  tail -3 "$root/try/said"
  [ "$status" = 1 ] || { echo "status $status, not 1" >&2; exit 1; }
}

! chroot "$root" sh -c 'command -v swift' || { echo "there is a Swift in $root" >&2; exit 1; }
name=$(basename "$(find "$root/try" -maxdepth 1 -type d -name 'hansyn-*')")
echo "tarball in a clean $suite:"
lints "/try/$name/bin/hansyn"
chroot "$root" env -i PATH=/usr/bin:/bin LC_ALL=C.UTF-8 "/try/$name/bin/hansyn" \
  generate VIL-02 --example -o /try/villkor.docx
test -s "$root/try/villkor.docx"
for package in "$output"/*.deb; do
  [ -e "$package" ] || continue
  cp "$package" "$root/try/hansyn.deb"
  chroot "$root" sh -c 'apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq \
    --no-install-recommends /try/hansyn.deb > /dev/null'
  echo "Debian package in a clean $suite:"
  lints hansyn
  chroot "$root" apt-get purge -y -qq hansyn > /dev/null
done
rm -rf "$root/try"
