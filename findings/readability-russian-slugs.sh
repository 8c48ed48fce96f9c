#!/usr/bin/env bash
# Readability (npm @mozilla/readability 0.6.0), the reader view of Firefox, passes over what has an id that sounds like advertising or comments.
# Ids made of headings fall under it by how the words look in Latin letters: «Социальная защита» (social protection) is `socialnaya-zashita`,
# has “social” in it and leaves the Russian page; the same section of the Kazakh page, «Әлеуметтік қорғау», stays. If the id is that of a
# section, all of it goes; if that of a heading, the heading alone, and its text stands under the one before. What is struck hangs on who makes
# the ids: slugify 1.6.9 and transliteration 2.6.1 write “social”, @sindresorhus/slugify 3.0.1 “sotsial”. With github-slugger 2.0.0, which
# leaves Cyrillic letters, nothing goes but from the English page, which loses its own sections with all four.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts @mozilla/readability@0.6.0 jsdom@24.1.3 \
    slugify@1.6.9 transliteration@2.6.1 @sindresorhus/slugify@3.0.1 github-slugger@2.0.0
cat > run.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { Readability } from '@mozilla/readability';
import sindresorhus from '@sindresorhus/slugify';
import { slug as github } from 'github-slugger';
import { JSDOM } from 'jsdom';
import slugify from 'slugify';
import { slugify as transliteration } from 'transliteration';
const makers = { slugify: heading => slugify(heading, { lower: true, strict: true }), transliteration, sindresorhus, github };
const pages = {
    ru: ['Образование', 'Социальная защита', 'Дороги', 'Медиация', 'Парки', 'Спонсоры'],
    kk: ['Білім беру', 'Әлеуметтік қорғау', 'Жолдар', 'Татуластыру', 'Саябақтар', 'Демеушілер'],
    en: ['Education', 'Social protection', 'Roads', 'Mediation', 'Parks', 'Sponsors'],
};
const shapes = {
    sections: (id, heading, text) => `<section id="${id}"><h2>${heading}</h2>${text}</section>`,
    headings: (id, heading, text) => `<h2 id="${id}">${heading}</h2>${text}`,
};
const textOf = number => `<p>${number}. ${'Алатау, Медеу, Бостандық, Наурызбай, Түрксіб. '.repeat(4)}</p>`;
const read = (language, body) => {
    const page = new JSDOM(`<!DOCTYPE html><html lang="${language}"><title>Almaty</title><main><h1>Almaty</h1>${body}</main></html>`);
    const headingOf = {};
    let heading;
    for (const element of JSDOM.fragment(new Readability(page.window.document).parse().content).querySelectorAll('h2, p')) {
        if (element.localName === 'h2') heading = element.textContent;
        else headingOf[parseInt(element.textContent)] = heading;
    }
    return headingOf;
};
console.log('Readability', JSON.parse(readFileSync('node_modules/@mozilla/readability/package.json', 'utf8')).version);
for (const [language, headings] of Object.entries(pages)) {
    for (const [shape, write] of Object.entries(shapes)) {
        const results = {};
        for (const [maker, slug] of Object.entries(makers)) {
            const headingOf = read(language, headings.map((heading, at) => write(slug(heading), heading, textOf(at + 1))).join(''));
            const fates = headings.flatMap((heading, at) => {
                const found = headingOf[at + 1];
                return found === heading ? [] : [`${heading} ${found ? `under ${found}` : 'gone'}`];
            });
            (results[fates.join(', ') || 'all there'] ??= []).push(maker);
        }
        console.log(`${language}, ids of ${shape}`);
        for (const [fates, names] of Object.entries(results)) console.log(`    ${names.join(', ')}: ${fates}`);
    }
}
JS
node run.mjs | tee seen
diff - seen <<'EXPECTED'
Readability 0.6.0
ru, ids of sections
    slugify, transliteration: Социальная защита gone, Спонсоры gone
    sindresorhus: Спонсоры gone
    github: all there
ru, ids of headings
    slugify, transliteration: Социальная защита under Образование, Медиация under Дороги, Спонсоры under Парки
    sindresorhus: Медиация under Дороги, Спонсоры under Парки
    github: all there
kk, ids of sections
    slugify, transliteration, sindresorhus, github: all there
kk, ids of headings
    slugify, transliteration, sindresorhus, github: all there
en, ids of sections
    slugify, transliteration, sindresorhus, github: Social protection gone, Sponsors gone
en, ids of headings
    slugify, transliteration, sindresorhus, github: Social protection under Education, Mediation under Roads, Sponsors under Parks
EXPECTED
