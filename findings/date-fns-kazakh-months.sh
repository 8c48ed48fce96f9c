#!/usr/bin/env bash
# date-fns (npm 4.4.0) writes the twelve Kazakh months and reads four of them back as others, without a word: June (маусым) as May
# (мамыр), September, October and November (қыркүйек, қазан, қараша) as January (қаңтар). A name is first matched in full, then known by
# its first letter. Short names are known by three, so that a test with those, or in any of the other eight months, finds nothing.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts date-fns@4.4.0
cat > run.mjs <<'JS'
import { format, isValid, parse } from 'date-fns';
import { kk, ru } from 'date-fns/locale';
for (const [language, locale] of Object.entries({ kk, ru })) {
    for (const pattern of ['d MMMM yyyy', 'LLLL yyyy', 'PPP', 'd MMM yyyy']) {
        const wrong = [];
        for (let month = 0; month < 12; month++) {
            const text = format(new Date(2027, month, 1), pattern, { locale });
            const read = parse(text, pattern, new Date(2027, 0, 1), { locale });
            if (!isValid(read) || read.getMonth() !== month) wrong.push(`${text} → ${isValid(read) ? format(read, 'yyyy-MM-dd') : 'refused'}`);
        }
        console.log(`${language} ${pattern}:`, wrong.join(', ') || 'right');
    }
}
JS
TZ=UTC node run.mjs | tee seen
diff - seen <<'EXPECTED'
kk d MMMM yyyy: 1 маусым 2027 → 2027-05-01, 1 қыркүйек 2027 → 2027-01-01, 1 қазан 2027 → 2027-01-01, 1 қараша 2027 → 2027-01-01
kk LLLL yyyy: маусым 2027 → 2027-05-01, қыркүйек 2027 → 2027-01-01, қазан 2027 → 2027-01-01, қараша 2027 → 2027-01-01
kk PPP: 1-ші маусым 2027 ж. → 2027-05-01, 1-ші қыркүйек 2027 ж. → 2027-01-01, 1-ші қазан 2027 ж. → 2027-01-01, 1-ші қараша 2027 ж. → 2027-01-01
kk d MMM yyyy: right
ru d MMMM yyyy: right
ru LLLL yyyy: right
ru PPP: right
ru d MMM yyyy: right
EXPECTED
