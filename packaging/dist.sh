#!/bin/bash
# Puts the program with all that it needs into a folder and a tarball, the same bytes each time.
#
# Usage: packaging/dist.sh HANSYN OUTPUT-FOLDER, from the repository's folder.
set -euo pipefail
program=$1
output=$2
export LC_ALL=C.UTF-8 TZ=UTC
version=$("$program" --version | sed -n '1s/^hansyn //p')
machine=$(uname -m)
name=hansyn-$version-linux-$machine
# The day of the last change, so that the same sources give the same archive.
epoch=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || stat -c %Y Package.swift)}
root=$output/$name
rm -rf "$root"
mkdir -p "$root"/{bin,lib/hansyn,share/man/man1,share/doc/hansyn/licences} \
  "$root"/share/{bash-completion/completions,zsh/site-functions,fish/vendor_completions.d}

install -m 755 "$program" "$root/bin/hansyn"
strip "$root/bin/hansyn"

# What is not in the program and not in every system goes beside it: all but the C library's own.
ldd "$root/bin/hansyn" | awk '$3 ~ /^\// {print $3}' | sort -u > "$output/shared"
licences="$root/share/doc/hansyn/licences"
own='^(libc|libm|libdl|libpthread|librt|libgcc_s)\.so'
while read -r library; do
  [[ $(basename "$library") =~ $own ]] || install -m 644 "$library" "$root/lib/hansyn/"
done < "$output/shared"
rm "$output/shared"

# The licences of everything that is linked or lies beside: by the packages that the files are of.
for file in "$root"/lib/hansyn/* .build/static-c/*.a; do
  real=$(readlink -f "$file")
  case $file in */lib/hansyn/*) real=$(ldconfig -p | awk -v n="$(basename "$file")" '$1 == n {print $NF; exit}');; esac
  package=$(dpkg-query -S "$real" 2>/dev/null || dpkg-query -S "$(readlink -f "$real")" 2>/dev/null \
    || dpkg-query -S "${real#/usr}")
  package=${package%%:*}
  install -m 644 "$(readlink -f "/usr/share/doc/$package/copyright")" "$licences/$package"
done
for checkout in .build/checkouts/*; do
  license=$(ls "$checkout"/LICENSE* | head -1)
  install -m 644 "$license" "$licences/$(basename "$checkout")"
done
swift=$(dirname "$(dirname "$(readlink -f "$(command -v swiftc)")")")/share/swift/LICENSE.txt
install -m 644 "$swift" "$licences/swift"
install -m 644 LICENSE "$licences/hansyn"
install -m 644 README.md CHANGELOG.md "$root/share/doc/hansyn/"

python3 packaging/manual.py "$root/bin/hansyn" "$(date -u -d "@$epoch" +%F)" \
  > "$root/share/man/man1/hansyn.1"
for shell in bash zsh fish; do
  "$root/bin/hansyn" --generate-completion-script $shell > "$output/completion"
  case $shell in
    bash) to=bash-completion/completions/hansyn ;;
    zsh) to=zsh/site-functions/_hansyn ;;
    fish) to=fish/vendor_completions.d/hansyn.fish ;;
  esac
  install -m 644 "$output/completion" "$root/share/$to"
done
rm "$output/completion"

(cd "$output" && tar --create --sort=name --mtime="@$epoch" --owner=0 --group=0 --numeric-owner \
  --format=gnu "$name" | gzip -9 -n > "$name.tar.gz" && sha256sum ./*.tar.gz | sed 's| \./| |' \
  > SHA256SUMS)
rm -f "$output"/*.deb
cat "$output/SHA256SUMS"
