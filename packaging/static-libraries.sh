#!/bin/bash
# Makes a folder that the linker looks into first: the archives of the C libraries that the system
# ships as such, and pkg-config files that lead there.
#
# Usage: packaging/static-libraries.sh FOLDER. Prints the linker's options for what these archives need.
set -euo pipefail
folder=$1
rm -rf "$folder"
mkdir -p "$folder/pkgconfig"
folder=$(cd "$folder" && pwd)

# libcrypto stays shared: libzip, which Debian ships shared only, brings it anyhow.
needed="xml2 icui18n icuuc icudata lzma z cmark-gfm cmark-gfm-extensions"
library=$(pkg-config --variable=libdir libxml-2.0)
for name in $needed; do
  [ -e "$library/lib$name.a" ] || { echo "$library/lib$name.a is missing" >&2; exit 1; }
  ln -s "$library/lib$name.a" "$folder/"
done
# The C++ library is ICU's and that of the Swift libraries.
ln -s "$(gcc -print-file-name=libstdc++.a)" "$folder/"

# The folder has to come first of all: pkg-config's are the only options that do.
for package in libxml-2.0 libzip libcmark-gfm libcrypto; do
  file=$(pkg-config --variable=pcfiledir "$package")/$package.pc
  sed "s|^Libs:|Libs: -L$folder|" "$file" > "$folder/pkgconfig/$package.pc"
done

for name in icui18n icuuc icudata lzma z stdc++; do printf -- '-Xlinker -l%s ' "$name"; done
# The libraries that lie beside the program are found wherever it is unpacked, and by one another
# (a RUNPATH, the newer kind, holds only for what the program itself names).
printf -- '-Xlinker --as-needed -Xlinker --disable-new-dtags '
printf -- '-Xlinker -rpath=$ORIGIN/../lib/hansyn\n'
