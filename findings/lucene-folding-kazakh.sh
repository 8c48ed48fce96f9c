#!/usr/bin/env bash
# The folding of Lucene's ICU module (lucene-analysis-icu 9.12.3), made to find words by whatever letters they are typed in, takes two Kazakh
# letters for one, ұ for ү, so that ұн (flour) is үн (voice) and тұр (stand) is түр (kind); and what they type who have no Kazakh
# keyboard, “тургын уй”, still does not meet тұрғын үй. Of the nine letters three go to their Russian likes (ғ, қ, ң), one to another
# Kazakh letter (ұ), five stay (ә, і, ө, ү, һ); й, a Russian letter in its own right, becomes и.
set -euo pipefail
mvnw=$(cd "$(dirname "$0")/.." && pwd)/mvnw
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId>
  <artifactId>finding</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>org.apache.lucene</groupId>
      <artifactId>lucene-analysis-icu</artifactId>
      <version>9.12.3</version>
    </dependency>
  </dependencies>
</project>
XML
"$mvnw" -q -B org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy-dependencies -DoutputDirectory=lib
cat > Run.java <<'JAVA'
import java.io.StringReader;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.util.Version;

class Run {
    static String folded(String text) throws Exception {
        KeywordTokenizer whole = new KeywordTokenizer();
        whole.setReader(new StringReader(text));
        try (TokenStream stream = new ICUFoldingFilter(whole)) {
            stream.reset();
            stream.incrementToken();
            return stream.getAttribute(CharTermAttribute.class).toString();
        }
    }

    public static void main(String[] arguments) throws Exception {
        System.out.println("Lucene " + Version.LATEST);
        for (String letter : "ә ғ қ ң ө ұ ү һ і й".split(" ")) {
            System.out.print(letter + (folded(letter).equals(letter) ? " stays" : " is " + folded(letter)) + (letter.equals("й") ? "\n" : "; "));
        }
        for (String[] pair : new String[][] {{"ұн", "үн"}, {"тұр", "түр"}, {"қала", "кала"}, {"тұрғын үй", "тургын уй"}, {"әкім", "аким"}}) {
            System.out.println(pair[0] + (folded(pair[0]).equals(folded(pair[1])) ? " = " : " ≠ ") + pair[1]);
        }
    }
}
JAVA
java -Dfile.encoding=UTF-8 -cp 'lib/*' Run.java | tee seen
diff - seen <<'EXPECTED'
Lucene 9.12.3
ә stays; ғ is г; қ is к; ң is н; ө stays; ұ is ү; ү stays; һ stays; і stays; й is и
ұн = үн
тұр = түр
қала = кала
тұрғын үй ≠ тургын уй
әкім ≠ аким
EXPECTED
