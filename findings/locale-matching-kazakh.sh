#!/usr/bin/env bash
# Which of a site's two languages, Kazakh and Russian, with Russian for all others, does a reader get who asks for Kazakh of one region alone?
# By ICU (icu4j 79.1) and the default of @formatjs/intl-localematcher (npm 0.10.1), Russian, if it is kk-MN or kk-CN: both fill in the likely
# script, Arabic, which is too far from the site's Cyrillic, though the Kazakhs of Mongolia write just that. The plain way that they were
# made to better, cutting the tag from its end (Java's Locale.lookup, “lookup” of formatjs), finds the Kazakh pages.
set -euo pipefail
mvnw=$(cd "$(dirname "$0")/.." && pwd)/mvnw
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts @formatjs/intl-localematcher@0.10.1
"$mvnw" -q -B org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy -Dartifact=com.ibm.icu:icu4j:79.1 -DoutputDirectory=.
cat > Run.java <<'JAVA'
import com.ibm.icu.util.LocaleMatcher;
import java.util.List;
import java.util.Locale;

class Run {
    public static void main(String[] tags) {
        LocaleMatcher matcher = LocaleMatcher.builder().setSupportedLocales("ru,kk").build();
        List<Locale> supported = List.of(Locale.forLanguageTag("ru"), Locale.forLanguageTag("kk"));
        for (String tag : tags) {
            System.out.println(matcher.getBestMatch(tag) + ", Java: " + Locale.lookup(Locale.LanguageRange.parse(tag), supported));
        }
    }
}
JAVA
cat > run.mjs <<'JS'
import { match } from '@formatjs/intl-localematcher';
for (const tag of process.argv.slice(2)) {
    const found = algorithm => match([tag], ['ru', 'kk'], 'ru', { algorithm });
    console.log(`${tag}: formatjs ${found('best fit')}, its lookup ${found('lookup')}, ICU `);
}
JS
tags=(kk kk-KZ kk-RU kk-TR kk-MN kk-CN kk-Cyrl-MN kk-Cyrl-CN kk-Latn)
paste -d '' <(node run.mjs "${tags[@]}") <(java -cp icu4j-79.1.jar Run.java "${tags[@]}") | tee seen
diff - seen <<'EXPECTED'
kk: formatjs kk, its lookup kk, ICU kk, Java: kk
kk-KZ: formatjs kk, its lookup kk, ICU kk, Java: kk
kk-RU: formatjs kk, its lookup kk, ICU kk, Java: kk
kk-TR: formatjs kk, its lookup kk, ICU kk, Java: kk
kk-MN: formatjs ru, its lookup kk, ICU ru, Java: kk
kk-CN: formatjs ru, its lookup kk, ICU ru, Java: kk
kk-Cyrl-MN: formatjs kk, its lookup kk, ICU kk, Java: kk
kk-Cyrl-CN: formatjs kk, its lookup kk, ICU kk, Java: kk
kk-Latn: formatjs ru, its lookup kk, ICU ru, Java: kk
EXPECTED
