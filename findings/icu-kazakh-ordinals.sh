#!/usr/bin/env bash
# ICU (icu4j 79.1) contradicts itself over Kazakh ordinals. In words it knows that fifty, seventy, eighty and a hundred take the soft suffix
# (елуінші, жетпісінші, сексенінші, жүзінші), in figures it gives every round number the hard one: 50-шы, 70-шы, 80-шы,
# 100-шы, which no Kazakh would write. The plural rules of CLDR, one category for all that ends in 0, are where it comes from, so
# that whoever chooses a suffix by `Intl.PluralRules('kk', { type: 'ordinal' })` writes the same.
set -euo pipefail
mvnw=$(cd "$(dirname "$0")/.." && pwd)/mvnw
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
"$mvnw" -q -B org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy -Dartifact=com.ibm.icu:icu4j:79.1 -DoutputDirectory=.
cat > Run.java <<'JAVA'
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import com.ibm.icu.util.VersionInfo;

class Run {
    @SuppressWarnings("deprecation")
    public static void main(String[] arguments) {
        ULocale kazakh = new ULocale("kk");
        RuleBasedNumberFormat words = new RuleBasedNumberFormat(kazakh, RuleBasedNumberFormat.SPELLOUT);
        RuleBasedNumberFormat figures = new RuleBasedNumberFormat(kazakh, RuleBasedNumberFormat.ORDINAL);
        PluralRules plurals = PluralRules.forLocale(kazakh, PluralRules.PluralType.ORDINAL);
        System.out.println("ICU " + VersionInfo.ICU_VERSION.getMajor() + "." + VersionInfo.ICU_VERSION.getMinor());
        for (int number : new int[] {3, 6, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100}) {
            System.out.println(figures.format(number) + " " + words.format(number, "%spellout-ordinal") + " " + plurals.select(number));
        }
    }
}
JAVA
java -Dfile.encoding=UTF-8 -cp icu4j-79.1.jar Run.java 2> notes | tee seen
diff - seen <<'EXPECTED'
ICU 79.1
3-ші үшінші other
6-шы алтыншы many
10-шы оныншы many
20-шы жиырмасыншы many
30-шы отызыншы many
40-шы қырықыншы many
50-шы елуінші many
60-шы алпысыншы many
70-шы жетпісінші many
80-шы сексенінші many
90-шы тоқсаныншы many
100-шы жүзінші many
EXPECTED
