#!/usr/bin/env bash
# Orama (npm @orama/orama 3.1.18) without a language accepts documents in Cyrillic letters and indexes not one word of them: its
# default takes only Latin letters for words. With “russian” Kazakh words are cut at each letter that Russian lacks, so that a
# query finds other words by the piece that is left. Nothing says so.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts @orama/orama@3.1.18
cat > run.mjs <<'JS'
import { create, insert, search } from '@orama/orama';
const texts = ['Алматы қаласындағы ауыз су', 'Русский текст о воде', 'тұрғын үй', 'ғимарат'];
for (const language of [undefined, 'russian']) {
    const index = create({ schema: { text: 'string' }, ...(language && { language }) });
    for (const text of texts) await insert(index, { text });
    const found = async term => (await search(index, { term })).hits.map(hit => hit.document.text).join(' | ') || 'nothing';
    console.log(language ?? 'no language', index.tokenizer.tokenize(texts[0]), index.tokenizer.tokenize('тұрғын үй'));
    for (const term of ['су', 'вода', 'ғимарат', 'имарат', 'рт']) console.log(`  ${term}: ${await found(term)}`);
}
try {
    create({ schema: { text: 'string' }, language: 'kazakh' });
} catch (error) {
    console.log('kazakh:', error.code);
}
JS
node run.mjs | tee seen
diff - seen <<'EXPECTED'
no language [] []
  су: nothing
  вода: nothing
  ғимарат: nothing
  имарат: nothing
  рт: nothing
russian [ 'алматы', 'аласында', 'ы', 'ауыз', 'су' ] [ 'т', 'р', 'ын', 'й' ]
  су: Алматы қаласындағы ауыз су
  вода: nothing
  ғимарат: ғимарат
  имарат: ғимарат
  рт: nothing
kazakh: LANGUAGE_NOT_SUPPORTED
EXPECTED
