package kz.bagdarlama.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A slip in a YAML file of the content gets one message, at the word that is wrong, with what to write. */
final class FactsSlipsTest {

    private static final String PIPES = "programme/1-water/1.1-supply/01-pipes/pledge.yaml";
    private static final String WELLS = "programme/1-water/1.1-supply/02-wells/pledge.yaml";
    private static final String SUPPLY = "programme/1-water/1.1-supply/chapter.yaml";

    @TempDir
    private Path folder;

    /** What stands in a file, what is written instead, and the message and hint that it gets. */
    private record Slip(String file, String old, String with, String... expected) {}

    @TestFactory
    Stream<DynamicTest> eachSlipGetsOneMessage() throws IOException {
        Fixture site = Fixture.small(folder);
        return slips().stream()
                .map(slip -> DynamicTest.dynamicTest(slip.file + ": " + slip.with.strip(), () -> {
                    EditedFile edited =
                            EditedFile.check(site, folder.resolve("content").resolve(slip.file), slip.old, slip.with);
                    assertThat(edited.said().stream()
                                    .map(line -> line.replaceAll("content/(?:programme/1-water/1.\\d-\\w+/)?", ""))
                                    .toList())
                            .as(edited.text())
                            .containsExactly(slip.expected);
                }));
    }

    private static List<Slip> slips() {
        return List.of(
                new Slip(
                        SUPPLY,
                        "baseline: {value: 60, year: 2022}",
                        "baseline: 60",
                        "chapter.yaml:11:81: error[wrong-type]: here keys with values should stand, not a single value",
                        "write for example: baseline: {value: 60}"),
                new Slip(
                        "districts.yaml",
                        "tile: {row: 1, column: 1}",
                        "tile: 1",
                        "districts.yaml:5:9: error[wrong-type]: here keys with values should stand, not a single value",
                        "write for example: tile: {row: 1, column: 1}"),
                new Slip(
                        "site.yaml",
                        "data-licence:\n  name: {ru: «Сколько угодно», kk: «Қалағаныңызша»}\n  url: https://вода.example/лицензия",
                        "data-licence: CC BY 4.0",
                        "site.yaml:6:15: error[wrong-type]: here keys with values should stand, not a single value",
                        "write for example: data-licence: {name: {kk: …, ru: …}, url: https://creativecommons.org/licenses/by/4.0/}"),
                new Slip(
                        PIPES,
                        "- {value: 195, unit: kilometre, limit: about}",
                        "- 195",
                        "01-pipes/pledge.yaml:9:5: error[wrong-type]: here keys with values should stand, not a single value",
                        "write for example: - {value: 195, unit: job}"),
                new Slip(
                        PIPES,
                        "targets:\n  - {value: 195, unit: kilometre, limit: about}\n  - {value: 21, unit: person, scale: thousand, limit: more-than, period: year}\n",
                        "targets: 195\n",
                        "01-pipes/pledge.yaml:8:10: error[wrong-type]: here a list should stand, not a single value",
                        "write for example: targets: [{value: 195, unit: job}]"),
                new Slip(
                        PIPES,
                        "targets:\n  - {value: 195, unit: kilometre, limit: about}\n  - {value: 21, unit: person, scale: thousand, limit: more-than, period: year}\n",
                        "targets:\n  value: 195\n  unit: kilometre\n",
                        "01-pipes/pledge.yaml:9:3: error[wrong-type]: here a list should stand, not keys with values",
                        "begin each entry with “- ”, the first one too"),
                new Slip(
                        "topics.yaml",
                        "name: {ru: Вода, kk: Су}",
                        "name: Вода",
                        "topics.yaml:2:9: error[wrong-type]: here a text in every language should stand, not a single value",
                        "write for example: {kk: …, ru: Вода}"),
                new Slip(
                        "districts.yaml",
                        "tile: {row: 2, column: 2}",
                        "tile: {column: 1, row: 1}",
                        "districts.yaml:10:9: error[invalid-value]: row 1, column 1 of the map is taken by districts.yaml:5:9",
                        "give each district a cell of its own; the next free one of this row: {row: 1, column: 2}"),
                new Slip(
                        "districts.yaml",
                        "tile: {row: 1, column: 1}",
                        "tile:\n    row: 2\n    column: 2",
                        "districts.yaml:12:9: error[invalid-value]: row 2, column 2 of the map is taken by districts.yaml:6:5",
                        "give each district a cell of its own; the next free one of this row: {row: 2, column: 3}"),
                new Slip(
                        "districts.yaml",
                        "short-name: {ru: Нижний, kk: Төменгі}",
                        "short-name: Төменгі",
                        "districts.yaml:8:15: error[wrong-type]: here a text in every language should stand, not a single value",
                        "write for example: {kk: Төменгі, ru: …}"),
                new Slip(
                        PIPES,
                        "topics: [water]",
                        "topics: water, nature",
                        "01-pipes/pledge.yaml:4:9: error[wrong-type]: here a list should stand, not a single value",
                        "write topics: [water, nature]"),
                new Slip(
                        WELLS,
                        "topics: [water, nature]",
                        "topics: water и nature",
                        "02-wells/pledge.yaml:4:9: error[wrong-type]: here a list should stand, not a single value",
                        "write topics: [water, nature]"),
                new Slip(
                        "glossary.yaml",
                        "ru-forms: [колод]",
                        "ru-forms: колод, колодец",
                        "glossary.yaml:5:15: error[wrong-type]: here a list should stand, not a single value",
                        "write ru-forms: [колод, колодец]"),
                new Slip(
                        "source.yaml",
                        "figures: [22, 2023, 2024]",
                        "figures: 22",
                        "source.yaml:8:41: error[wrong-type]: here a list should stand, not a single value",
                        "write figures: [22]"),
                new Slip(
                        WELLS,
                        "{ru: Глубокие колодцы, kk",
                        "{ru: [[Глубокие колодцы]], kk",
                        "02-wells/pledge.yaml:14:22: error[placeholder-left]: this is still to be written",
                        "write it here in place of the words and the brackets; nothing unfinished is published"),
                new Slip(
                        "topics.yaml",
                        "name: {ru: Вода, kk: Су}",
                        "name: {ru: Вода [[и трубы]], kk: Су}",
                        "topics.yaml:2:19: error[placeholder-left]: this is still to be written",
                        "write it here in place of the words and the brackets; nothing unfinished is published"),
                new Slip(
                        "projects.yaml",
                        "description: {ru: Проект о чистой воде., kk: Таза су туралы жоба.}",
                        "description:\n    ru: [[написать, что за проект]]\n    kk: Таза су туралы жоба.",
                        "projects.yaml:4:9: error[placeholder-left]: this is still to be written",
                        "write it here in place of the words and the brackets; nothing unfinished is published"),
                new Slip(
                        PIPES,
                        "topics: [water]",
                        "topics: [[выберите]]",
                        "01-pipes/pledge.yaml:4:9: error[placeholder-left]: this is still to be written",
                        "write it here in place of the words and the brackets; nothing unfinished is published"),
                new Slip(
                        "site.yaml",
                        "short-title: {ru: Тестовый город, kk: Сынақ қаласы}",
                        "short-title: {ru: [[Тестовый]] город, kk: Сынақ қаласы}",
                        "site.yaml:2:19: error[placeholder-left]: this is still to be written",
                        "write it here in place of the words and the brackets; nothing unfinished is published"),
                new Slip(
                        "units.yaml",
                        "  ru: тенге",
                        "  ru: [[тенге]]",
                        "units.yaml:14:7: error[placeholder-left]: this is still to be written",
                        "write it here in place of the words and the brackets; nothing unfinished is published"),
                new Slip(
                        "topics.yaml",
                        "{ru: Вода, kk: Су}",
                        "{ru: Вода kk: Су}",
                        "topics.yaml:2:19: error[yaml-syntax]: a comma is missing before “kk”",
                        "write , kk: …"),
                new Slip(
                        "topics.yaml",
                        "{ru: Вода, kk: Су}",
                        "{ru: Вода; kk: Су}",
                        "topics.yaml:2:18: error[yaml-syntax]: “;” stands in the place of a comma before “kk”",
                        "write “,”"),
                new Slip(
                        "topics.yaml",
                        "{ru: Спорт, kk: Спорт}",
                        "{ru: Спорт. kk: Спорт}",
                        "topics.yaml:8:19: error[yaml-syntax]: “.” stands in the place of a comma before “kk”",
                        "write “,”"),
                new Slip(
                        "topics.yaml",
                        "{ru: Трубы и колодцы., kk",
                        "{ru: Трубы и колодцы. kk",
                        "topics.yaml:3:38: error[yaml-syntax]: a comma is missing before “kk”",
                        "write , kk: …"),
                new Slip(
                        "site.yaml",
                        "{ru: \"Обещания «Тестовому» городу\", kk",
                        "{ru: \"Обещания «Тестовому» городу\"; kk",
                        "site.yaml:1:42: error[yaml-syntax]: “;” stands in the place of a comma before “kk”",
                        "write “,”"),
                new Slip(
                        "districts.yaml",
                        "{row: 2, column: 2}",
                        "{row: 2، column: 2}",
                        "districts.yaml:10:16: error[yaml-syntax]: “،” stands in the place of a comma before “column”",
                        "write “,”"),
                new Slip(
                        "topics.yaml",
                        "{ru: Вода, kk: Су}",
                        "{ru: Вода, kk:Су}",
                        "topics.yaml:2:20: error[yaml-syntax]: a space is missing after the colon",
                        "write kk: Су"),
                new Slip(
                        WELLS,
                        "{value: 22, unit: well}",
                        "{value:22, unit: well}",
                        "02-wells/pledge.yaml:9:10: error[yaml-syntax]: a space is missing after the colon",
                        "write value: 22"),
                new Slip(
                        WELLS,
                        "commitment: support",
                        "commitment:support",
                        "02-wells/pledge.yaml:3:1: error[yaml-syntax]: a space is missing after the colon",
                        "write commitment: support"),
                new Slip(
                        "projects.yaml",
                        "- id: taza-su",
                        "- id:taza-su",
                        "projects.yaml:1:3: error[yaml-syntax]: a space is missing after the colon",
                        "write id: taza-su"),
                new Slip(
                        "topics.yaml",
                        "description: {ru: Трубы и колодцы., kk: Құбырлар мен құдықтар.}",
                        "description:\n    ru: Трубы и колодцы.\n    kk:Құбырлар мен құдықтар.",
                        "topics.yaml:5:5: error[yaml-syntax]: a space is missing after the colon",
                        "write kk: Құбырлар мен құдықтар."),
                new Slip(
                        "glossary.yaml",
                        "decisions:",
                        "patterns:\n  - ru: осуществ\n    instead: глагол\n    why: канцелярит\n    wrong: Партия построит мост.\n    right: Партия осуществит строительство моста.\ndecisions:",
                        "glossary.yaml:21:12: error[pattern-example]: “осуществ” is not found in this sentence, but in the one that is right",
                        "have the sentences of “wrong” and “right” changed places? Write wrong: Партия осуществит строительство моста."),
                new Slip(
                        "glossary.yaml",
                        "decisions:",
                        "patterns:\n  - {kk: жүзеге асыр, instead: етістік, why: артық сөз, wrong: Партия көпір салады., right: Партия көпір салуды жүзеге асырады.}\ndecisions:",
                        "glossary.yaml:18:64: error[pattern-example]: “жүзеге асыр” is not found in this sentence, but in the one that is right",
                        "have the sentences of “wrong” and “right” changed places? Write wrong: Партия көпір салуды жүзеге асырады."),
                new Slip(
                        "glossary.yaml",
                        "decisions:",
                        "patterns:\n  - ru: в целях\n    instead: чтобы\n    why: канцелярит\n    wrong: \"Это чтобы помочь.\"\n    right: Это в целях помощи.\ndecisions:",
                        "glossary.yaml:21:12: error[pattern-example]: “в целях” is not found in this sentence, but in the one that is right",
                        "have the sentences of “wrong” and “right” changed places? Write wrong: Это в целях помощи."),
                new Slip(
                        "districts.yaml",
                        "tile: {row: 1, column: 1}",
                        "tile: {row: 1 column: 1}",
                        "districts.yaml:5:17: error[yaml-syntax]: a comma is missing before “column”",
                        "write , column: …"),
                new Slip(
                        "site.yaml",
                        "{ru: \"Обещания «Тестовому» городу\", kk",
                        "{ru: \"Обещания «Тестовому» городу\" kk",
                        "site.yaml:1:43: error[yaml-syntax]: a comma is missing before “kk”",
                        "write , kk: …"),
                new Slip(
                        "source.yaml",
                        "figures: [22, 2023, 2024]}",
                        "figures: [22, 2023, 2024] districts: [upper]}",
                        "source.yaml:8:58: error[yaml-syntax]: a comma is missing before “districts”",
                        "write , districts: …"),
                new Slip(
                        WELLS,
                        "{label: {ru: Глубокие колодцы, kk: Терең құдықтар}, value",
                        "{label: {ru: Глубокие колодцы, kk: Терең құдықтар} value",
                        "02-wells/pledge.yaml:14:60: error[yaml-syntax]: a comma is missing before “value”",
                        "write , value: …"),
                new Slip(
                        "topics.yaml",
                        "description: {ru: Трубы и колодцы., kk: Құбырлар мен құдықтар.}",
                        "description:\n    ru: Трубы и колодцы.\n  kk: Құбырлар мен құдықтар.",
                        "topics.yaml:5:3: error[unknown-key]: “kk” belongs to “description” above, and does not stand below it",
                        "put 4 spaces before kk:"),
                new Slip(
                        "districts.yaml",
                        "name: {ru: Верхний район, kk: Жоғарғы аудан}",
                        "name:\n    kk: Жоғарғы аудан\n  ru: Верхний район",
                        "districts.yaml:4:3: error[unknown-key]: “ru” belongs to “name” above, and does not stand below it",
                        "put 4 spaces before ru:"),
                new Slip(
                        "site.yaml",
                        "short-title: {ru: Тестовый город, kk: Сынақ қаласы}",
                        "short-title:\nru: Тестовый город\nkk: Сынақ қаласы",
                        "site.yaml:3:1: error[unknown-key]: “ru” belongs to “short-title” above, and does not stand below it",
                        "put 2 spaces before ru:"),
                new Slip(
                        WELLS,
                        "- {label: {ru: Глубокие колодцы, kk: Терең құдықтар}, value: 6,",
                        "- label:\n          ru: Глубокие колодцы\n        kk: Терең құдықтар\n        value: 6\n        unit: well\n        limit: up-to\n#",
                        "02-wells/pledge.yaml:16:9: error[unknown-key]: “kk” belongs to “label” above, and does not stand below it",
                        "put 10 spaces before kk:"),
                new Slip(
                        PIPES,
                        "project: taza-su",
                        "related: 1.2/1 1.2/2",
                        "01-pipes/pledge.yaml:6:10: error[wrong-type]: here a list should stand, not a single value",
                        "write related: [1.2/1, 1.2/2]"),
                new Slip(
                        WELLS,
                        "translator-notes: {kk: «Құдық» сөзі тексерілсін.}",
                        "translator-notes:\nkk: «Құдық» сөзі тексерілсін.",
                        "02-wells/pledge.yaml:17:1: error[unknown-key]: “kk” belongs to “translator-notes” above, and does not stand below it",
                        "put 2 spaces before kk:"),
                new Slip(
                        "names.yaml",
                        "language: kk",
                        "language: kz",
                        "names.yaml:1:29: error[invalid-value]: “kz” is no language tag",
                        "kz is a country; write the language: kk, ru"),
                new Slip(
                        "names.yaml",
                        "language: en",
                        "language: gb",
                        "names.yaml:2:33: error[invalid-value]: “gb” is no language tag",
                        "gb is a country; write the language: cy, gd, kw, ga, en"),
                new Slip(
                        "names.yaml",
                        "language: en",
                        "language: jp",
                        "names.yaml:2:33: error[invalid-value]: “jp” is no language tag",
                        "jp is a country; write the language: ja"),
                new Slip(
                        "names.yaml",
                        "language: kk",
                        "language: kaz",
                        "names.yaml:1:29: error[invalid-value]: “kaz” is no language tag",
                        "write kk"),
                new Slip(
                        "names.yaml",
                        "language: kk",
                        "language: UA",
                        "names.yaml:1:29: error[invalid-value]: “UA” is no language tag",
                        "ua is a country; write the language: uk, ru"),
                new Slip(
                        "names.yaml",
                        "language: kk",
                        "language: dk",
                        "names.yaml:1:29: error[invalid-value]: “dk” is no language tag",
                        "dk is a country; write the language: da, fo, en"),
                new Slip(
                        "names.yaml",
                        "language: kk",
                        "language: xx",
                        "names.yaml:1:29: error[invalid-value]: “xx” is no language tag",
                        "write for example kk, kk-Latn, en"),
                new Slip(
                        "units.yaml",
                        "  ru: {one: колодец, few: колодца, many: колодцев, other: колодца}\n  kk: құдық\n",
                        "  ru: {one: колодец, few: колодца, many: колодцев, other: колодца}\n",
                        "units.yaml:5:3: error[missing-key]: “kk” is missing",
                        "add for example: kk: км"),
                new Slip(
                        "units.yaml",
                        "  ru: км\n",
                        "",
                        "units.yaml:2:3: error[missing-key]: “ru” is missing",
                        "add for example: ru: км"),
                new Slip(
                        "units.yaml",
                        "  kk: адам",
                        "  kk: \"\"",
                        "units.yaml:11:7: error[empty-value]: the text is empty",
                        "write it here"),
                new Slip(
                        "units.yaml",
                        "- {id: percent, sign: \"%\"}",
                        "- {id: percent, sign: \"\"}",
                        "units.yaml:1:23: error[empty-value]: the value is empty",
                        "write a value, or remove the key"),
                new Slip(
                        "commitments.yaml",
                        "name: {ru: поддержит, kk: қолдайды}",
                        "name: {ru: поддержит}",
                        "commitments.yaml:5:9: error[missing-translation]: the text in “kk” is missing",
                        "add kk: …"),
                new Slip(
                        "districts.yaml",
                        "  locative: {ru: в Верхнем районе, kk: Жоғарғы ауданда}",
                        "  locative: {ru: в Верхнем районе}",
                        "districts.yaml:4:13: error[missing-translation]: the text in “kk” is missing",
                        "add kk: …"),
                new Slip(
                        "glossary.yaml",
                        "    kk: құдық\n",
                        "",
                        "glossary.yaml:2:5: error[missing-key]: “kk” is missing",
                        "add for example: kk: …"),
                new Slip(
                        "topics.yaml",
                        "- id: water",
                        "- id: Water",
                        "topics.yaml:1:7: error[unknown-topic]: nothing names “Water”; “water” is named 3 times, first in"
                                + " 01-pipes/pledge.yaml:4:10",
                        "did you mean “water”?"),
                new Slip(
                        "districts.yaml",
                        "- id: lower",
                        "- id: төменгі",
                        "districts.yaml:6:7: error[invalid-id]: “төменгі” cannot be an id",
                        "use small Latin letters, digits, hyphens and points, for example north"),
                new Slip(
                        "units.yaml",
                        "- id: well",
                        "- di: well",
                        "units.yaml:5:3: error[unknown-key]: “di” is not known here",
                        "did you mean “id”?"),
                new Slip(
                        "programme/1-water/section.yaml",
                        "  - id: context.1",
                        "  - id: контекст.1",
                        "programme/1-water/section.yaml:4:9: error[invalid-id]: “контекст.1” cannot be an id",
                        "use small Latin letters, digits, hyphens and points, for example context.1"),
                new Slip(
                        "site.yaml",
                        "languages:",
                        "language:",
                        "site.yaml:5:1: error[unknown-key]: “language” is not known here",
                        "did you mean “languages”?"),
                new Slip(
                        "site.yaml",
                        "languages:",
                        "langauges:",
                        "site.yaml:5:1: error[unknown-key]: “langauges” is not known here",
                        "did you mean “languages”?"),
                new Slip(
                        WELLS,
                        "  - id: b",
                        "  - id: a",
                        "02-wells/pledge.yaml:10:9: error[duplicate-id]: there is a measure “a” already",
                        "write id: b: the texts have {#b}, and no measure does"),
                new Slip(
                        WELLS,
                        "  - id: a",
                        "  - id: b",
                        "02-wells/pledge.yaml:10:9: error[duplicate-id]: there is a measure “b” already",
                        "write id: a: the texts have {#a}, and no measure does"),
                new Slip(
                        WELLS,
                        "related: [1.2/2]",
                        "  - id: b\nrelated: [1.2/2]",
                        "02-wells/pledge.yaml:15:9: error[duplicate-id]: there is a measure “b” already",
                        "give each measure a letter of its own"));
    }
}
