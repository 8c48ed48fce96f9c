#!/usr/bin/env bash
# Markdown does not close emphasis where Kazakh needs it: a suffix follows a name in quotation marks or a per cent sign,
# “**«Атамекен»**нің”, and the stars stand in the page. The rule of CommonMark (stars between punctuation and a letter open and
# never close) is kept by commonmark 0.31.2, markdown-it 15.0.3 and marked 16.4.2 alike; after a letter they do close. HTML tags help.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts commonmark@0.31.2 markdown-it@15.0.3 marked@16.4.2
cat > run.mjs <<'JS'
import { HtmlRenderer, Parser } from 'commonmark';
import MarkdownIt from 'markdown-it';
import { marked } from 'marked';
const programs = {
    commonmark: text => new HtmlRenderer().render(new Parser().parse(text)),
    'markdown-it': text => new MarkdownIt({ html: true }).render(text),
    marked: text => marked.parse(text),
};
for (const text of ['**Атамекен**нің', '**«Атамекен»**нің', '**50 %**ға', '*«Атамекен»* нің', '<b>«Атамекен»</b>нің']) {
    const results = Object.entries(programs).map(([name, render]) => [name, render(text).trim()]);
    const same = new Set(results.map(result => result[1])).size === 1;
    console.log(text, '→', same ? results[0][1] : JSON.stringify(results));
}
JS
node run.mjs | tee seen
diff - seen <<'EXPECTED'
**Атамекен**нің → <p><strong>Атамекен</strong>нің</p>
**«Атамекен»**нің → <p>**«Атамекен»**нің</p>
**50 %**ға → <p>**50 %**ға</p>
*«Атамекен»* нің → <p><em>«Атамекен»</em> нің</p>
<b>«Атамекен»</b>нің → <p><b>«Атамекен»</b>нің</p>
EXPECTED
