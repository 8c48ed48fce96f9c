#!/usr/bin/env bash
# ICU (icu4j 79.1) joins two Kazakh things with “және” (and), and three without any word, by commas alone, as if the list went on; three things
# joined with “or” do get their word. In Russian and English both do.
set -euo pipefail
mvnw=$(cd "$(dirname "$0")/.." && pwd)/mvnw
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
"$mvnw" -q -B org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy -Dartifact=com.ibm.icu:icu4j:79.1 -DoutputDirectory=.
cat > Run.java <<'JAVA'
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.ListFormatter.Type;
import com.ibm.icu.text.ListFormatter.Width;
import com.ibm.icu.util.ULocale;

class Run {
    public static void main(String[] arguments) {
        for (Type type : new Type[] {Type.AND, Type.OR}) {
            ListFormatter kazakh = ListFormatter.getInstance(new ULocale("kk"), type, Width.WIDE);
            System.out.println(type + ": " + kazakh.format("су", "жол") + " / " + kazakh.format("су", "жол", "саябақ"));
        }
        ListFormatter russian = ListFormatter.getInstance(new ULocale("ru"), Type.AND, Width.WIDE);
        System.out.println("Russian: " + russian.format("вода", "дорога", "парк"));
    }
}
JAVA
java -Dfile.encoding=UTF-8 -cp icu4j-79.1.jar Run.java | tee seen
diff - seen <<'EXPECTED'
AND: су және жол / су, жол, саябақ
OR: су не жол / су, жол, не болмаса саябақ
Russian: вода, дорога и парк
EXPECTED
