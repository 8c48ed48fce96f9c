#!/usr/bin/env bash
# Plain addresses that Markdown programs link by themselves: marked 18.2.1, micromark (its GFM extension, 2.1.0) and commonmark-java (its
# commonmark-ext-autolink, 0.28.0) take the closing » or ” of a quoted address into the link, though they leave out ) and a straight ";
# markdown-it 15.0.3 leaves all of them out. All four take a Kazakh suffix in, https://egov.kz-тен, and the link leads to a host that there
# is not. Of an address of mail in « » commonmark-java takes both marks in, markdown-it makes no link.
set -euo pipefail
mvnw=$(cd "$(dirname "$0")/.." && pwd)/mvnw
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts marked@18.2.1 markdown-it@15.0.3 \
    micromark@4.0.3 micromark-extension-gfm-autolink-literal@2.1.0
cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId>
  <artifactId>finding</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>org.commonmark</groupId>
      <artifactId>commonmark-ext-autolink</artifactId>
      <version>0.28.0</version>
    </dependency>
  </dependencies>
</project>
XML
"$mvnw" -q -B org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy-dependencies -DoutputDirectory=lib
cat > Run.java <<'JAVA'
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

class Run {
    public static void main(String[] arguments) throws Exception {
        Parser parser = Parser.builder().extensions(List.of(AutolinkExtension.create())).build();
        for (String text : Files.readAllLines(Path.of("texts"))) {
            System.out.print(HtmlRenderer.builder().build().render(parser.parse(text)));
        }
    }
}
JAVA
cat > run.mjs <<'JS'
import { readFileSync } from 'node:fs';
import MarkdownIt from 'markdown-it';
import { marked } from 'marked';
import { micromark } from 'micromark';
import { gfmAutolinkLiteral, gfmAutolinkLiteralHtml } from 'micromark-extension-gfm-autolink-literal';
const linking = new MarkdownIt({ linkify: true });
const lines = name => readFileSync(name, 'utf8').trimEnd().split('\n');
const java = lines('java');
lines('texts').forEach((text, index) => {
    const results = {
        marked: marked.parse(text),
        micromark: micromark(text, { extensions: [gfmAutolinkLiteral()], htmlExtensions: [gfmAutolinkLiteralHtml()] }),
        'commonmark-java': java[index],
        'markdown-it': linking.render(text),
    };
    const programs = {};
    for (const [name, html] of Object.entries(results)) {
        const linked = html.match(/<a .*?>(.*?)<\/a>/)?.[1] ?? 'no link';
        (programs[linked] ??= []).push(name);
    }
    console.log(text);
    for (const [linked, names] of Object.entries(programs)) console.log(`    ${linked}: ${names.join(', ')}`);
});
JS
printf '%s\n' '(https://egov.kz)' '"https://egov.kz"' '«https://egov.kz»' '“https://egov.kz”.' \
    'https://egov.kz-тен' 'www.egov.kz-те' '«info@egov.kz»' 'info@egov.kz-ке' > texts
java -Dfile.encoding=UTF-8 -cp 'lib/*' Run.java > java
node run.mjs | tee seen
diff - seen <<'EXPECTED'
(https://egov.kz)
    https://egov.kz: marked, micromark, commonmark-java, markdown-it
"https://egov.kz"
    https://egov.kz: marked, micromark, commonmark-java, markdown-it
«https://egov.kz»
    https://egov.kz»: marked, micromark, commonmark-java
    https://egov.kz: markdown-it
“https://egov.kz”.
    https://egov.kz”: marked, micromark, commonmark-java
    https://egov.kz: markdown-it
https://egov.kz-тен
    https://egov.kz-тен: marked, micromark, commonmark-java, markdown-it
www.egov.kz-те
    www.egov.kz-те: marked, micromark, commonmark-java
    no link: markdown-it
«info@egov.kz»
    info@egov.kz: marked, micromark
    «info@egov.kz»: commonmark-java
    no link: markdown-it
info@egov.kz-ке
    no link: marked, micromark, markdown-it
    info@egov.kz-ке: commonmark-java
EXPECTED
