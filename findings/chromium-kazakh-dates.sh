#!/usr/bin/env bash
# Chromium (153.0.8010.0, npm @sparticuz/chromium), asked whether it formats Kazakh dates and numbers, says that it does, and writes `2027 M12 31`,
# `1,234,567.5`, `KZT 5.00`, `+2 y`: of Kazakh it has the forms of plurals and little else. To name Russian as the next best is of no
# use, as Kazakh counts as supported. Sorting alone does not, and goes by Russian then, with і before й. Node.js, which has the same engine
# and all the data, writes everything right: what comes well from tests and from a server changes in the browser.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export TMPDIR=$work
npm install --silent --no-audit --no-fund --ignore-scripts @sparticuz/chromium@153.0.0 puppeteer-core@24.43.1
cat > run.mjs <<'JS'
import chromium from '@sparticuz/chromium';
import puppeteer from 'puppeteer-core';
const ask = languages => {
    const date = new Date(Date.UTC(2027, 11, 31));
    const dates = options => new Intl.DateTimeFormat(languages, { timeZone: 'UTC', ...options });
    const numbers = options => new Intl.NumberFormat(languages, options);
    const found = {
        'dates in': dates().resolvedOptions().locale,
        'sorted by': new Intl.Collator(languages).resolvedOptions().locale,
        'date': dates({ dateStyle: 'long' }).format(date),
        'day': dates({ weekday: 'long' }).format(date),
        'number': numbers().format(1234567.5),
        'money': numbers({ style: 'currency', currency: 'KZT' }).format(5),
        'short number': numbers({ notation: 'compact' }).format(1600000),
        'time from now': new Intl.RelativeTimeFormat(languages).format(2, 'year'),
        'list': new Intl.ListFormat(languages).format(['1', '2']),
        'plurals of 1, 5': [1, 5].map(number => new Intl.PluralRules(languages).select(number)).join(', '),
        'sorted': [...'ыій'].sort(new Intl.Collator(languages).compare).join(''),
    };
    return Object.entries(found).map(([name, value]) => [name, value.replace(/[\u00a0\u202f]/g, ' ')]);
};
const browser = await puppeteer.launch({ args: chromium.args, executablePath: await chromium.executablePath(), headless: 'shell' });
try {
    const page = await browser.newPage();
    console.log(await browser.version());
    for (const languages of [['kk', 'ru'], ['ru']]) {
        console.log(`asked for ${languages.join(', else ')}`);
        const seen = await page.evaluate(ask, languages);
        ask(languages).forEach(([name, value], at) => {
            const other = seen[at][1];
            console.log(`    ${name}: ${other === value ? `both ${value}` : `Node.js ${value} – Chromium ${other}`}`);
        });
    }
} finally {
    await browser.close();
}
JS
node run.mjs | tee seen
diff - seen <<'EXPECTED'
HeadlessChrome/153.0.8010.0
asked for kk, else ru
    dates in: both kk
    sorted by: Node.js kk – Chromium ru
    date: Node.js 2027 ж. 31 желтоқсан – Chromium 2027 M12 31
    day: Node.js жұма – Chromium Fri
    number: Node.js 1 234 567,5 – Chromium 1,234,567.5
    money: Node.js 5,00 ₸ – Chromium KZT 5.00
    short number: Node.js 1,6 млн – Chromium 1.6M
    time from now: Node.js 2 жылдан кейін – Chromium +2 y
    list: Node.js 1 және 2 – Chromium 1, 2
    plurals of 1, 5: both one, other
    sorted: Node.js йыі – Chromium ійы
asked for ru
    dates in: both ru
    sorted by: both ru
    date: both 31 декабря 2027 г.
    day: both пятница
    number: both 1 234 567,5
    money: both 5,00 KZT
    short number: both 1,6 млн
    time from now: both через 2 года
    list: both 1 и 2
    plurals of 1, 5: both one, many
    sorted: both ійы
EXPECTED
