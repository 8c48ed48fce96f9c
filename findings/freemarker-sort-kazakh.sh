#!/usr/bin/env bash
# FreeMarker (2.3.35 on Java 17) sorts a Kazakh list worse when told that it is Kazakh than when told that it is Russian. `?sort` asks Java for
# the order of the locale; Java has none for kk, does not say so, and goes by the codes of Cyrillic letters: Ёлка and Іс stand before Ана,
# Яғни before ана, Қала behind all of them. “ru” has the Kazakh letters at their places, all but ә and ө.
set -euo pipefail
mvnw=$(cd "$(dirname "$0")/.." && pwd)/mvnw
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
"$mvnw" -q -B org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy -Dartifact=org.freemarker:freemarker:2.3.35 -DoutputDirectory=.
cat > Run.java <<'JAVA'
import freemarker.template.Configuration;
import freemarker.template.Template;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

class Run {
    public static void main(String[] arguments) throws Exception {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        System.out.println("FreeMarker " + Configuration.getVersion());
        for (String language : List.of("kk", "ru")) {
            configuration.setLocale(Locale.forLanguageTag(language));
            Template template = new Template("list", "${.locale}: ${words?sort?join(', ')}", configuration);
            for (String words : List.of("Ана Әке Еда Ёлка Жол Іс Кала Қала Лала Өзен Үй Ұлт Яғни", "ана Ана іс Іс қала Қала яғни Яғни")) {
                StringWriter out = new StringWriter();
                template.process(Map.of("words", List.of(words.split(" "))), out);
                System.out.println(out);
            }
        }
    }
}
JAVA
java -Dfile.encoding=UTF-8 -cp freemarker-2.3.35.jar Run.java | tee seen
diff - seen <<'EXPECTED'
FreeMarker 2.3.35
kk: Ёлка, Іс, Ана, Еда, Жол, Кала, Лала, Яғни, Қала, Үй, Ұлт, Әке, Өзен
kk: Іс, Ана, Яғни, ана, яғни, іс, Қала, қала
ru: Ана, Еда, Ёлка, Жол, Іс, Кала, Қала, Лала, Үй, Ұлт, Яғни, Әке, Өзен
ru: ана, Ана, іс, Іс, қала, Қала, яғни, Яғни
EXPECTED
