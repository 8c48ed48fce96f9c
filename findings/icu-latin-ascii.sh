#!/usr/bin/env bash
# ICU (icu4j 79.1): the transform made for addresses and file names, “Any-Latin; Latin-ASCII”, gives no ASCII for Kazakh: қ becomes k and
# a modifier letter (U+02CC), ә stays the letter ə. Another transform of the same library, Kazakh-Latin/BGN, knows them all; it is
# not chosen for Kazakh unless asked for by name.
set -euo pipefail
mvnw=$(cd "$(dirname "$0")/.." && pwd)/mvnw
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
"$mvnw" -q -B org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy -Dartifact=com.ibm.icu:icu4j:79.1 -DoutputDirectory=.
cat > Run.java <<'JAVA'
import com.ibm.icu.text.Transliterator;

class Run {
    public static void main(String[] arguments) {
        for (String id : new String[] {"Any-Latin; Latin-ASCII", "Kazakh-Latin/BGN; Latin-ASCII"}) {
            Transliterator latin = Transliterator.getInstance(id);
            for (String word : new String[] {"Русский", "Қазақстан", "әділет", "өңір"}) {
                String text = latin.transliterate(word);
                String left = text.codePoints()
                        .filter(letter -> letter > 127)
                        .mapToObj(letter -> String.format(" U+%04X", letter))
                        .distinct()
                        .reduce("", String::concat);
                System.out.println(id + ": " + word + " " + text + (left.isEmpty() ? "" : ", not ASCII:" + left));
            }
        }
    }
}
JAVA
java -Dfile.encoding=UTF-8 -cp icu4j-79.1.jar Run.java | tee seen
diff - seen <<'EXPECTED'
Any-Latin; Latin-ASCII: Русский Russkij
Any-Latin; Latin-ASCII: Қазақстан Kˌazakˌstan, not ASCII: U+02CC
Any-Latin; Latin-ASCII: әділет ədilet, not ASCII: U+0259
Any-Latin; Latin-ASCII: өңір onir
Kazakh-Latin/BGN; Latin-ASCII: Русский Russkii
Kazakh-Latin/BGN; Latin-ASCII: Қазақстан Qazaqstan
Kazakh-Latin/BGN; Latin-ASCII: әділет adilet
Kazakh-Latin/BGN; Latin-ASCII: өңір ongir
EXPECTED
