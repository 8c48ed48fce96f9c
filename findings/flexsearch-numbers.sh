#!/usr/bin/env bash
# FlexSearch (npm 0.8.212), as it is without options, has other numbers in its index than the text. Of letters that stand twice it keeps one
# (“missing” is “mising”), and figures are letters: 100 is 10, 11 is 1, 2200 is 20 and 0. Before that a number is cut after each third figure:
# 2027 is 202 and 7, which a text about 2021 and 7 schools has, too. So who asks for 2027 gets 2021, and who asks for 100 gets 10 and 1000. Of
# the encoders that come with it only the two “exact” ones leave numbers alone. MiniSearch (7.2.0) finds what was asked for.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts flexsearch@0.8.212 minisearch@7.2.0
cat > run.mjs <<'JS'
import { readFileSync } from 'node:fs';
import FlexSearch from 'flexsearch';
import MiniSearch from 'minisearch';
const { Charset, Encoder, Index } = FlexSearch;
const texts = [
    '2027 жылы 9 мектеп', '2021 жылы 7 мектеп', '2020–2022: 7 школ', '202 орын, 7 топ',
    '100 автобус', '10 автобус', '1000 автобус', '110 автобус', '11 саябақ', '1 саябақ',
];
const plain = new Index();
const exact = new Index({ encoder: Charset.Exact });
const mini = new MiniSearch({ fields: ['text'] });
texts.forEach((text, id) => {
    plain.add(id, text);
    exact.add(id, text);
    mini.add({ id, text });
});
const show = ids => ids.map(id => texts[id]).join(' | ') || 'nothing';
console.log('FlexSearch', JSON.parse(readFileSync('node_modules/flexsearch/package.json', 'utf8')).version);
for (const query of ['2027', '202', '100', '11']) {
    console.log(query);
    console.log(`    FlexSearch: ${show(plain.search(query))}`);
    console.log(`    FlexSearch, exact: ${show(exact.search(query))}`);
    console.log(`    MiniSearch: ${show(mini.search(query).map(result => result.id))}`);
}
const encoded = (number, name) => new Encoder(Charset[name]).encode(number).join(', ');
for (const number of ['2027', '2200', '1000', '10000', '100', '11']) console.log(`${number} = ${encoded(number, 'Default')}`);
const others = Array.from({ length: 1000 }, (_, number) => String(number)).filter(number => encoded(number, 'Default') !== number);
console.log(`of the numbers below 1000 are others: ${others.length}`);
console.log(`2027 and 100 stay with: ${Object.keys(Charset).filter(name => encoded('2027 100', name) === '2027, 100').join(', ')}`);
JS
node run.mjs | tee seen
diff - seen <<'EXPECTED'
FlexSearch 0.8.212
2027
    FlexSearch: 2027 жылы 9 мектеп | 202 орын, 7 топ | 2021 жылы 7 мектеп | 2020–2022: 7 школ
    FlexSearch, exact: 2027 жылы 9 мектеп
    MiniSearch: 2027 жылы 9 мектеп
202
    FlexSearch: 2027 жылы 9 мектеп | 2021 жылы 7 мектеп | 2020–2022: 7 школ | 202 орын, 7 топ
    FlexSearch, exact: 202 орын, 7 топ
    MiniSearch: 202 орын, 7 топ
100
    FlexSearch: 100 автобус | 10 автобус | 1000 автобус | 110 автобус
    FlexSearch, exact: 100 автобус
    MiniSearch: 100 автобус
11
    FlexSearch: 11 саябақ | 1 саябақ | 2021 жылы 7 мектеп
    FlexSearch, exact: 11 саябақ
    MiniSearch: 11 саябақ
2027 = 202, 7
2200 = 20, 0
1000 = 10, 0
10000 = 10, 0
100 = 10
11 = 1
of the numbers below 1000 are others: 180
2027 and 100 stay with: Exact, LatinExact
EXPECTED
