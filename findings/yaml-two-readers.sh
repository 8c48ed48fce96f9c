#!/usr/bin/env bash
# Two current readers of YAML 1.2 differ over plain scalars of its core schema: Jackson 3 (jackson-dataformat-yaml 3.2.4) gives `~`,
# `Null`, `True`, `.5`, `+12` as texts; the npm package yaml (2.9.1), on which editors' language servers stand, gives nothing, a truth
# value, numbers; `007` is a text for the one and seven for the other. What an editor's program calls right is read as something else.
set -euo pipefail
mvnw=$(cd "$(dirname "$0")/.." && pwd)/mvnw
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts yaml@2.9.1
cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId>
  <artifactId>finding</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>tools.jackson.dataformat</groupId>
      <artifactId>jackson-dataformat-yaml</artifactId>
      <version>3.2.4</version>
    </dependency>
  </dependencies>
</project>
XML
"$mvnw" -q -B org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy-dependencies -DoutputDirectory=lib
cat > Read.java <<'JAVA'
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class Read {
    public static void main(String[] arguments) throws Exception {
        for (String scalar : Files.readAllLines(Path.of("scalars"))) {
            JsonNode node = new YAMLMapper().readTree("a: " + scalar).get("a");
            System.out.println(scalar + " " + node.getNodeType().toString().toLowerCase());
        }
    }
}
JAVA
cat > read.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
for (const scalar of readFileSync('scalars', 'utf8').trimEnd().split('\n')) {
    const { a } = parse(`a: ${scalar}`);
    console.log(scalar, a === null ? 'null' : typeof a);
}
JS
printf '%s\n' null '~' Null true True .5 0.5 007 0o7 12 +12 1e3 > scalars
java -cp 'lib/*' Read.java > jackson
node read.mjs > npm
join <(sort jackson) <(sort npm) | awk '{ print $1, "Jackson:", $2, "npm yaml:", $3, ($2 == $3 ? "" : "DIFFER") }' | sed 's/ $//' | LC_ALL=C sort | tee seen
LC_ALL=C diff - seen <<'EXPECTED'
+12 Jackson: string npm yaml: number DIFFER
.5 Jackson: string npm yaml: number DIFFER
0.5 Jackson: number npm yaml: number
007 Jackson: string npm yaml: number DIFFER
0o7 Jackson: string npm yaml: number DIFFER
12 Jackson: number npm yaml: number
1e3 Jackson: number npm yaml: number
Null Jackson: string npm yaml: null DIFFER
True Jackson: string npm yaml: boolean DIFFER
null Jackson: null npm yaml: null
true Jackson: boolean npm yaml: boolean
~ Jackson: string npm yaml: null DIFFER
EXPECTED
