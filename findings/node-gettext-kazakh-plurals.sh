#!/usr/bin/env bash
# node-gettext (npm 3.0.1) takes a Kazakh catalogue with two plural forms, as CLDR has them, and answers with the first for every number: two
# pledges and five are “a single pledge”. It reads the header `Plural-Forms` of no language, but has a table of its own, in which Kazakh,
# Kyrgyz, Georgian, Persian and Uyghur have one form, Uzbek and Azerbaijani two. No error is emitted. Jed (1.1.1) goes by the header.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts node-gettext@3.0.1 gettext-parser@10.0.0 jed@1.1.1
cat > pledges.po <<'PO'
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\n"

msgid "a single pledge"
msgid_plural "%d pledges"
msgstr[0] "жалғыз уәде"
msgstr[1] "%d уәде"
PO
cat > run.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { po } from 'gettext-parser';
import Jed from 'jed';
import Gettext from 'node-gettext';
const catalogue = po.parse(readFileSync('pledges.po'));
const header = catalogue.headers['Plural-Forms'];
const show = say => [1, 2, 5].map(count => say(count).replace('%d', count)).join(', ');
const forms = catalogue.translations['']['a single pledge'].msgstr;
const jed = new Jed({ locale_data: { messages: { '': { plural_forms: header }, 'a single pledge': forms } } });
console.log('CLDR:', ...new Intl.PluralRules('kk').resolvedOptions().pluralCategories);
console.log('Jed:', show(count => jed.ngettext('a single pledge', '%d pledges', count)));
for (const language of ['kk', 'kk-KZ', 'ky', 'ka', 'fa', 'ug', 'uz', 'az']) {
    const gettext = new Gettext({ debug: true });
    gettext.on('error', error => console.log(error));
    gettext.addTranslations(language, 'messages', catalogue);
    gettext.setLocale(language);
    console.log(`${language}: ${show(count => gettext.ngettext('a single pledge', '%d pledges', count))}`);
}
JS
node run.mjs | tee seen
diff - seen <<'EXPECTED'
CLDR: one other
Jed: жалғыз уәде, 2 уәде, 5 уәде
kk: жалғыз уәде, жалғыз уәде, жалғыз уәде
kk-KZ: жалғыз уәде, жалғыз уәде, жалғыз уәде
ky: жалғыз уәде, жалғыз уәде, жалғыз уәде
ka: жалғыз уәде, жалғыз уәде, жалғыз уәде
fa: жалғыз уәде, жалғыз уәде, жалғыз уәде
ug: жалғыз уәде, жалғыз уәде, жалғыз уәде
uz: жалғыз уәде, 2 уәде, 5 уәде
az: жалғыз уәде, 2 уәде, 5 уәде
EXPECTED
