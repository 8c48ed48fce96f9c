#!/usr/bin/env bash
# eSpeak NG, the voice of free screen readers (here 1.52-dev, npm espeak-ng 1.0.2), reads numbers set as Kazakh and Russian set them as other
# numbers: 1 600 is “one, six hundred”, 15 000 “fifteen, zero zero zero”, whichever space it is; its French voice knows a plain one. The
# Kazakh voice leaves out the decimal comma (9,2 is “nine two”), takes three digits after it for thousands (1,125 is “one thousand one
# hundred twenty-five”), reads a point as “and”, and says % in English. A soft hyphen, for which one would have feared, is passed over.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts espeak-ng@1.0.2
cat > run.mjs <<'JS'
import speak from 'espeak-ng';
const texts = {
    kk: ['1600', '1 600', '1\u00a0600', '15 000', '15\u202f000', 'он бес мың', '9,2', '9.2', '1,125', '50 %', '50 пайыз', 'қаласында', 'қала\u00adсында'],
    ru: ['1600', '1 600', '15 000', '9,2', '50 %'],
    fr: ['1600', '1 600', '15 000', '9,2', '50 %'],
};
const print = () => {};
await speak({ arguments: ['--version'], print: line => console.log(line.split('  ')[0]), printErr: print });
for (const [voice, lines] of Object.entries(texts)) {
    const program = await speak({
        arguments: ['-q', '-b', '1', '--ipa', '--phonout=said', '-v', voice, '-f', 'text'],
        preRun: [({ FS }) => FS.writeFile('text', lines.join('\n\n'))],
        print,
        printErr: print,
    });
    const said = program.FS.readFile('said', { encoding: 'utf8' }).trim().split('\n');
    lines.forEach((line, index) => console.log(`${voice} ${line.replace('\u00ad', '(soft hyphen)')}: ${said[index].trim()}`));
}
JS
node run.mjs | sed 's/\xc2\xa0/(no-break space)/; s/\xe2\x80\xaf/(narrow space)/' | tee seen
diff - seen <<'EXPECTED'
eSpeak NG text-to-speech: 1.52-dev
kk 1600: bˈɪr mˈəŋ ˈɑɫtəʒˈuz
kk 1 600: bˈɪr ˈɑɫtəʒˈuz
kk 1(no-break space)600: bˈɪr ˈɑɫtəʒˈuz
kk 15 000: ˈonbˈes nˈøɫnˈøɫ nˈøɫ
kk 15(narrow space)000: ˈonbˈes nˈøɫnˈøɫ nˈøɫ
kk он бес мың: ˈon bˈes məŋ
kk 9,2: tˈoʀəz jˈekɪ
kk 9.2: tˈoʀəz ʒænˈe jˈekɪ
kk 1,125: bˈɪr mˈəŋ ʒˈuz ʒəjərmˈɑbˈes
kk 50 %: ˈeɫw (en)pəsˈɛnt(kk)
kk 50 пайыз: ˈeɫw pˈɑjəz
kk қаласында: qɑɫˈɑsəndɑ
kk қала(soft hyphen)сында: qɑɫˈɑsəndɑ
ru 1600: ʌdnˈɑ tˈysʲitʃʲʌ ʃˌɛsʲtʲsˈot
ru 1 600: ʌdʲˈin ʃˌɛsʲtʲsˈot
ru 15 000: pʲɪtnˈɑttsʌtʲ nˈojɭnˈojɭ nˈojɭ
ru 9,2: dʲˈevɪtʲ ˈi dvˈɑdʲɪsʲˈɑtøx
ru 50 %: pʲʌdʲdʲɪsʲˈjat pratsˈɛnt
fr 1600: mil sisˈɑ̃
fr 1 600: mˈil sisˈɑ̃
fr 15 000: kɛ̃z mˈil
fr 9,2: nœf viʁɡyl dˈø
fr 50 %: sɛ̃kˈɑ̃t puʁsˈɑ̃
EXPECTED
