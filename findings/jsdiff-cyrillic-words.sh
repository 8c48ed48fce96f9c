#!/usr/bin/env bash
# jsdiff (npm diff 9.0.0): for `diffWords` every Cyrillic letter, Russian or Kazakh, is a word by itself, as only Latin letters make words. A
# changed word comes back cut (дорог, then а and и). And since spaces between words do not count, words that were run together or parted
# are no change at all: “не доступно” equals “недоступно”. 5.2.0 saw words; with an Intl.Segmenter 9.0.0 sees them, too.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts diff@9.0.0 diff5@npm:diff@5.2.0
cat > run.mjs <<'JS'
import { diffWords } from 'diff';
import * as diff5 from 'diff5';
const intlSegmenter = new Intl.Segmenter('kk', { granularity: 'word' });
const show = parts => parts.map(part => part.added ? `{+${part.value}+}` : part.removed ? `[-${part.value}-]` : part.value).join('');
const alphabet = 'абвгдеёжзийклмнопрстуфхцчшщъыьэюяәғқңөұүһі';
const cut = [...alphabet + alphabet.toUpperCase()].filter(letter => diffWords(letter + letter, letter + 'z').length > 2);
console.log(`cut: ${cut.length} letters of ${alphabet.length * 2}`);
for (const [one, other] of [
    ['drink water', 'drinkwater'],
    ['здание не доступно', 'здание недоступно'],
    ['5 млнтеңге', '5 млн теңге'],
    ['дорога', 'дороги'],
    ['қала', 'дала'],
]) {
    console.log(`${one} → ${other}`);
    console.log(`    9: ${show(diffWords(one, other))}`);
    console.log(`    9 with a segmenter: ${show(diffWords(one, other, { intlSegmenter }))}`);
    console.log(`    5: ${show(diff5.diffWords(one, other))}`);
}
JS
node run.mjs | tee seen
diff - seen <<'EXPECTED'
cut: 84 letters of 84
drink water → drinkwater
    9: [-drink water-]{+drinkwater+}
    9 with a segmenter: [-drink water-]{+drinkwater+}
    5: [-drink water-]{+drinkwater+}
здание не доступно → здание недоступно
    9: здание недоступно
    9 with a segmenter: здание [-не доступно-]{+недоступно+}
    5: здание [-не доступно-]{+недоступно+}
5 млнтеңге → 5 млн теңге
    9: 5 млн теңге
    9 with a segmenter: 5 [-млнтеңге-]{+млн теңге+}
    5: 5 [-млнтеңге-]{+млн теңге+}
дорога → дороги
    9: дорог[-а-]{+и+}
    9 with a segmenter: [-дорога-]{+дороги+}
    5: [-дорога-]{+дороги+}
қала → дала
    9: [-қ-]{+д+}ала
    9 with a segmenter: [-қала-]{+дала+}
    5: [-қала-]{+дала+}
EXPECTED
