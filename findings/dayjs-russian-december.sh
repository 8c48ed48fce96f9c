#!/usr/bin/env bash
# Day.js (npm 1.11.23) reads the Russian date that it has written itself, “31 декабря 2027”, as the last day of 2028, and calls it sound; the
# other eleven months come back right, and so does December without a day. It looks for the month in its two lists of names laid end to
# end, and the last name of the second is number 24. Ukrainian and Polish have it, too; asked to be strict, it refuses December alone.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts dayjs@1.11.23
cat > run.mjs <<'JS'
import dayjs from 'dayjs';
import customParseFormat from 'dayjs/plugin/customParseFormat.js';
import 'dayjs/locale/kk.js';
import 'dayjs/locale/pl.js';
import 'dayjs/locale/ru.js';
import 'dayjs/locale/uk.js';
dayjs.extend(customParseFormat);
const show = (date, format) => date.isValid() ? date.format(format) : 'refused';
for (const language of ['ru', 'uk', 'pl', 'kk']) {
    for (let month = 0; month < 12; month++) {
        const day = dayjs(new Date(2027, month + 1, 0));
        for (const [format, kept] of [['D MMMM YYYY', 'YYYY-MM-DD'], ['MMMM YYYY', 'YYYY-MM']]) {
            const text = day.locale(language).format(format);
            const read = show(dayjs(text, format, language), kept);
            const strict = show(dayjs(text, format, language, true), kept);
            if (month === 11 || read !== day.format(kept)) console.log(`${language}: ${text} → ${read}, strict: ${strict}`);
        }
    }
}
JS
TZ=UTC node run.mjs | tee seen
diff - seen <<'EXPECTED'
ru: 31 декабря 2027 → 2028-12-31, strict: refused
ru: декабрь 2027 → 2027-12, strict: 2027-12
uk: 31 грудня 2027 → 2028-12-31, strict: refused
uk: грудень 2027 → 2027-12, strict: 2027-12
pl: 31 grudnia 2027 → 2028-12-31, strict: refused
pl: grudzień 2027 → 2027-12, strict: 2027-12
kk: 31 желтоқсан 2027 → 2027-12-31, strict: 2027-12-31
kk: желтоқсан 2027 → 2027-12, strict: 2027-12
EXPECTED
