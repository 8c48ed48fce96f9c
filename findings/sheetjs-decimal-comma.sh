#!/usr/bin/env bash
# SheetJS (npm xlsx 0.18.5, the newest there) reads a table with decimal commas as other numbers, ten or a hundred times as large,
# and a fraction as a day of 2001. The separator of columns, “;”, is recognised as that of such tables; the comma in them is not.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts xlsx@0.18.5
cat > run.mjs <<'JS'
import XLSX from 'xlsx';
const show = (text, options) => {
    const { Sheets, SheetNames } = XLSX.read(text, { type: 'string', ...options });
    const sheet = Sheets[SheetNames[0]];
    return Object.keys(sheet).filter(cell => cell.startsWith('B')).map(cell => `${sheet[cell].t}:${sheet[cell].v}`).join(' ');
};
console.log('xlsx', XLSX.version);
console.log('5,1 and 0,25 and 24.2:', show('а;5,1\nб;0,25\nв;24.2\n'));
console.log('“5,1” between commas:', show('а,"5,1"\nб,24.2\n'));
console.log('12 500 with a no-break space:', show('а;12\u00a0500\n'));
console.log('1/3:', show('а;1/3\n', { cellDates: true }).slice(0, 17));
console.log('left as text with raw:', show('а;5,1\nб;1/3\n', { raw: true }));
JS
TZ=UTC node run.mjs | tee seen
diff - seen <<'EXPECTED'
xlsx 0.18.5
5,1 and 0,25 and 24.2: n:51 n:25 n:24.2
“5,1” between commas: n:51 n:24.2
12 500 with a no-break space: s:12 500
1/3: d:Wed Jan 03 2001
left as text with raw: s:5,1 s:1/3
EXPECTED
