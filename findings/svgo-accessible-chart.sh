#!/usr/bin/env bash
# SVGO (npm 4.1.0), with its defaults, takes a chart apart for all who do not see it. Links lose their address: `href` goes from every <a>, and
# stays on <use>. The attributes aria-labelledby and aria-describedby stay, the ids at which they point go, so that nothing is named by them;
# title and desc stay, named by nobody. Every `role` goes, image, list and items alike; `lang` goes, `xml:lang` stays. It says nothing.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts svgo@4.1.0
cat > chart.svg <<'SVG'
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 60" lang="kk" role="img" aria-labelledby="title numbers">
  <title id="title">Ауыз су жеткен ауылдар</title>
  <desc id="numbers">2026 жылы 12 ауыл, 2027 жылы 20 ауыл.</desc>
  <g role="list" aria-label="Жылдар">
    <g role="listitem" aria-labelledby="year" aria-describedby="count">
      <text id="year" y="20" xml:lang="ru">2026 год</text>
      <text id="count" x="90" y="20" lang="ru">12 сёл</text>
    </g>
    <a href="/kk/2027/"><rect id="bar" x="90" y="35" width="200" height="20"/></a>
    <use href="#bar" y="9"/>
  </g>
</svg>
SVG
cat > run.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { optimize, VERSION } from 'svgo';
const before = readFileSync('chart.svg', 'utf8');
const after = optimize(before).data;
console.log('SVGO', VERSION);
for (const name of ['role', 'lang', 'xml:lang', 'aria-label', 'aria-labelledby', 'aria-describedby', 'id', 'href']) {
    const values = text => Array.from(text.matchAll(new RegExp(`\\s${name}="(.*?)"`, 'g')), match => match[1]).join(', ') || 'none';
    console.log(`${name}: ${values(before)} → ${values(after)}`);
}
console.log('kept:', after.match(/<(title|desc|a|use)\b[^>]*>/g).join(' '));
JS
node run.mjs | tee seen
diff - seen <<'EXPECTED'
SVGO 4.1.0
role: img, list, listitem → none
lang: kk, ru → none
xml:lang: ru → ru
aria-label: Жылдар → Жылдар
aria-labelledby: title numbers, year → title numbers, year
aria-describedby: count → count
id: title, numbers, year, count, bar → a
href: /kk/2027/, #bar → #a
kept: <title> <desc> <a> <use y="9" href="#a"/>
EXPECTED
