#!/usr/bin/env bash
# The Kazakh dictionary of hunspell (Debian's hunspell-kk 1.1-3, 54 000 entries) takes “of its town”, “in its town”, and refuses “to its
# town”, қаласына; so with орталығына, бағдарламасына, and with every case of мектебі, “its school”. It refuses инвестиция, too, but
# takes инвестициялық. A check of spelling in an editors' workflow would mark sound words on every page of an official text.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
chmod 755 "$work"
cd "$work"
apt-get download -qq hunspell-kk=1.1-3 hunspell=1.7.1-1 libhunspell-1.7-0=1.7.1-1 2> notes
for package in *.deb; do dpkg -x "$package" root; done
LD_LIBRARY_PATH=$(dirname "$(find root -name 'libhunspell-1.7.so.0')")
export LD_LIBRARY_PATH LC_ALL=C.UTF-8
for word in қаласының қаласын қаласында қаласынан қаласына мектебінің мектебінде мектебіне орталығында орталығына \
    бағдарламасының бағдарламасына инвестициялық инвестиция экология; do
    refused=$(echo "$word" | root/usr/bin/hunspell -i utf-8 -d root/usr/share/hunspell/kk_KZ -l)
    echo "$word ${refused:+refused}" | sed 's/ $//'
done | tee seen
diff - seen <<'EXPECTED'
қаласының
қаласын
қаласында
қаласынан refused
қаласына refused
мектебінің refused
мектебінде refused
мектебіне refused
орталығында
орталығына refused
бағдарламасының
бағдарламасына refused
инвестициялық
инвестиция refused
экология
EXPECTED
