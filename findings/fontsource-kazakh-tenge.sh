#!/usr/bin/env bash
# Typefaces cut up as Google Fonts cuts them (npm @fontsource, 5.3.0), with Kazakh and its money. Of the nine letters ұ and і are in the file
# “cyrillic”, seven in “cyrillic-ext”, the sign of the tenge in “latin-ext”; without “ext” a Kazakh word is set in two typefaces. The style
# sheets of all promise ₸ in “latin-ext”, but Roboto, Open Sans, PT Sans and Fira Sans have none: a browser fetches that file for ₸ alone
# and takes the sign from another typeface.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
families=(roboto open-sans pt-sans fira-sans noto-sans inter)
packages=("${families[@]/#/@fontsource/}")
npm install --silent --no-audit --no-fund --ignore-scripts fontkit@2.0.4 "${packages[@]/%/@5.3.0}"
cat > run.mjs <<'JS'
import { readFileSync } from 'node:fs';
import * as fontkit from 'fontkit';
const code = letter => letter.codePointAt(0);
for (const family of process.argv.slice(2)) {
    const folder = `node_modules/@fontsource/${family}/`;
    const rules = readFileSync(`${folder}400.css`, 'utf8').split('@font-face').slice(1);
    const parts = rules.map(rule => {
        const file = rule.match(/files\/(\S+?\.woff2)/)[1];
        const font = fontkit.openSync(`${folder}files/${file}`);
        const promised = letter => rule.match(/unicode-range: (.*?);/)[1].split(',').some(range => {
            const [first, last = first] = range.slice(2).split('-').map(number => parseInt(number, 16));
            return first <= code(letter) && code(letter) <= last;
        });
        const present = letter => font.hasGlyphForCodePoint(code(letter));
        const signs = [...'әғқңөұүһі₸'].filter(letter => present(letter) || promised(letter) && letter === '₸');
        return [file.slice(family.length + 1, -17), signs.map(letter => present(letter) ? letter : `(${letter} promised)`).join('')];
    });
    console.log(`${family}:`, parts.filter(([, signs]) => signs).map(([part, signs]) => `${part} ${signs}`).join(', '));
}
JS
node run.mjs "${families[@]}" | tee seen
diff - seen <<'EXPECTED'
roboto: cyrillic-ext әғқңөүһ, cyrillic ұі, latin-ext (₸ promised)
open-sans: cyrillic-ext әғқңөүһ, cyrillic ұі, latin-ext (₸ promised)
pt-sans: cyrillic-ext әғқңөүһ, cyrillic ұі, latin-ext (₸ promised)
fira-sans: cyrillic-ext әғқңөүһ, cyrillic ұі, latin-ext (₸ promised)
noto-sans: cyrillic-ext әғқңөүһ, cyrillic ұі, latin-ext ₸
inter: cyrillic-ext әғқңөүһ, cyrillic ұі, latin-ext ₸
EXPECTED
