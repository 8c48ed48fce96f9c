#!/usr/bin/env bash
# liblouis (Debian's 3.24.0) has a table for Kazakh Braille, kk.utb, and finds no fault with it. By itself, and with unicode.dis, which its
# own help names for Unicode cells, just the nine letters that Kazakh has and Russian has not come out as print between the cells. A cell
# that no display table has named yet is shown as its letter, and kk.utb defines the nine, with a dot 9, before it includes the display
# table that knows it. With that one, ru-unicode.dis, named first, all is right.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
chmod 755 "$work"
cd "$work"
apt-get download -qq liblouis-bin=3.24.0-1 liblouis20=3.24.0-1 liblouis-data=3.24.0-1 libyaml-0-2=0.2.5-1 2> notes
for package in *.deb; do dpkg -x "$package" root; done
LD_LIBRARY_PATH=$(dirname "$(find root -name 'liblouis.so.20')")
LOUIS_TABLEPATH=$(dirname "$(find "$PWD/root" -name kk.utb)")
export LD_LIBRARY_PATH LOUIS_TABLEPATH LC_ALL=C.UTF-8
{
    root/usr/bin/lou_translate --version | sed -n '1s/.*(/(/p'
    root/usr/bin/lou_checktable kk.utb
    for tables in kk.utb unicode.dis,kk.utb ru-unicode.dis,kk.utb; do
        for text in 'Щётка, экология' 'Қазақ тілі' 'әділет' 'ғұн, үй, өң, һәм'; do
            echo "$tables: $text = $(echo "$text" | root/usr/bin/lou_translate --forward "$tables")"
        done
    done
} 2>&1 | tee seen
diff - seen <<'EXPECTED'
(Liblouis) 3.24.0
No errors found.
kk.utb: Щётка, экология = ⠭⠡⠞⠅⠁⠂⠪⠅⠕⠇⠕⠛⠊⠫
kk.utb: Қазақ тілі = қ⠁⠵⠁қ⠀⠞і⠇і
kk.utb: әділет = ә⠙і⠇⠑⠞
kk.utb: ғұн, үй, өң, һәм = ғұ⠝⠂ү⠯⠂өң⠂һә⠍
unicode.dis,kk.utb: Щётка, экология = ⠭⠡⠞⠅⠁⠂⠪⠅⠕⠇⠕⠛⠊⠫
unicode.dis,kk.utb: Қазақ тілі = қ⠁⠵⠁қ⠀⠞і⠇і
unicode.dis,kk.utb: әділет = ә⠙і⠇⠑⠞
unicode.dis,kk.utb: ғұн, үй, өң, һәм = ғұ⠝⠂ү⠯⠂өң⠂һә⠍
ru-unicode.dis,kk.utb: Щётка, экология = ⠭⠡⠞⠅⠁⠂⠪⠅⠕⠇⠕⠛⠊⠫
ru-unicode.dis,kk.utb: Қазақ тілі = ⠹⠁⠵⠁⠹⠀⠞⠽⠇⠽
ru-unicode.dis,kk.utb: әділет = ⠜⠙⠽⠇⠑⠞
ru-unicode.dis,kk.utb: ғұн, үй, өң, һәм = ⠻⠬⠝⠂⠌⠯⠂⠣⠩⠂⠧⠜⠍
EXPECTED
