#!/usr/bin/env bash
# slugify (npm, 1.6.9) has Kazakh letters in its table, so nothing is dropped, but as the letters of other languages: қ becomes “kh” as
# in no Kazakh Latin alphabet, ә “ae”, and ұ and у, і and и fall together, so that two different words get one address. The locale
# “kk” is accepted and changes nothing.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts slugify@1.6.9
cat > run.mjs <<'JS'
import slugify from 'slugify';
const slug = word => slugify(word, { lower: true, strict: true, locale: 'kk' });
for (const [one, other] of [['Қазақстан', 'Хазахстан'], ['әке', 'аэке'], ['ұл', 'ул'], ['іс', 'ис'], ['үй', 'уей']]) {
    console.log(one, slug(one), slug(one) === slug(other) ? `like ${other}` : `unlike ${slug(other)}`);
}
console.log('same without the locale:', slug('Қазақстан әке ұл') === slugify('Қазақстан әке ұл', { lower: true, strict: true }));
JS
node run.mjs | tee seen
diff - seen <<'EXPECTED'
Қазақстан khazakhstan unlike hazahstan
әке aeke like аэке
ұл ul like ул
іс is like ис
үй uej like уей
same without the locale: true
EXPECTED
