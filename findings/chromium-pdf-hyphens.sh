#!/usr/bin/env bash
# Words broken in a PDF that Chromium prints (153.0.8010.0, npm @sparticuz/chromium). PDFium (npm @hyzyla/pdfium 2.1.13), which shows PDF in the same
# browser, takes their hyphens the wrong way round: инфрақұрылым, broken by the browser at a soft hyphen, stays in two parts, as what it draws
# there is U+2010; кезең-кезеңімен, whose hyphen is the author's, is joined, its hyphen marked as one that goes (U+FFFE). So it is in a typeface
# that has U+2010 (DejaVu Sans 2.37); in one that lacks it (Noto Sans, as Fontsource 5.3.0 cuts it) both are joined, and nothing tells them apart.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export TMPDIR=$work
npm install --silent --no-audit --no-fund --ignore-scripts @sparticuz/chromium@153.0.0 puppeteer-core@24.43.1 \
    @hyzyla/pdfium@2.1.13 dejavu-fonts-ttf@2.37.3 @fontsource/noto-sans@5.3.0
cat > run.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import chromium from '@sparticuz/chromium';
import puppeteer from 'puppeteer-core';
const inline = path => `url(data:font;base64,${readFileSync(`node_modules/${path}`).toString('base64')})`;
const noto = '@fontsource/noto-sans/';
const typefaces = {
    'DejaVu Sans': `@font-face { font-family: "DejaVu Sans"; src: ${inline('dejavu-fonts-ttf/ttf/DejaVuSans.ttf')} }`,
    'Noto Sans': readFileSync(`node_modules/${noto}400.css`, 'utf8').replace(/url\(\.\/(\S+?)\)/g, (_, file) => inline(noto + file)),
};
const words = ['инфра|құрылым', 'кезең-кезеңімен', 'infra|structure', 'well-known'];
const body = words.map(word => `<p>${word.replace('|', '\u00ad')}</p>`).join('');
const print = async (browser, typeface, rules) => {
    const page = await browser.newPage();
    await page.setContent(`<!DOCTYPE html><html lang="kk"><meta charset="utf-8"><title>PDF</title><style>${rules}
        body { font: 16px "${typeface}" } div { width: 0 }</style>${body}<div>${body}</div>`);
    await page.evaluate(() => document.fonts.ready);
    return new Uint8Array(await page.pdf());
};
const pdfium = await PDFiumLibrary.init();
const visible = text => text.trim().replace(/[\u00ad\u2010\ufffe]/g, sign => `{${sign.codePointAt(0).toString(16)}}`).split(/[\r\n]+/);
const browser = await puppeteer.launch({ args: chromium.args, executablePath: await chromium.executablePath(), headless: 'shell' });
try {
    console.log(await browser.version());
    for (const [typeface, rules] of Object.entries(typefaces)) {
        const pdf = await print(browser, typeface, rules);
        const document = await pdfium.loadDocument(pdf);
        const lines = visible(document.getPage(0).getText());
        console.log(`${typeface}\n    in one line: ${lines.slice(0, 4).join(', ')}\n    broken: ${lines.slice(4).join(' / ')}`);
    }
} finally {
    await browser.close();
    pdfium.destroy();
}
JS
node run.mjs | tee seen
diff - seen <<'EXPECTED'
HeadlessChrome/153.0.8010.0
DejaVu Sans
    in one line: инфрақұрылым, кезең-кезеңімен, infrastructure, well-known
    broken: инфра{2010} / құрылым / кезең{fffe}кезеңімен / infra{2010} / structure / well{fffe}known
Noto Sans
    in one line: инфрақұрылым, кезең-кезеңімен, infrastructure, well-known
    broken: инфра{fffe}құрылым / кезең{fffe}кезеңімен / infra{fffe}structure / well{fffe}known
EXPECTED
