import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Writes a programme of any size, in two languages, as content of Bagdarlama and as the same site for Hugo. The same numbers give
 * the same bytes on every machine. Run from the root of the repository:
 *
 * <pre>{@code
 * java benchmarks/GenerateProgramme.java 2000 /tmp/programme
 * build/check: ./bagdarlama build --content /tmp/programme/content --output /tmp/programme/site
 * Hugo:        hugo -s /tmp/programme/hugo -d /tmp/programme/hugo-site
 * }</pre>
 *
 * The words are real ones, put together by chance: neither language is taken for the other, stemmers have endings to cut, and a
 * search index as many word forms as texts of that length have. Interface strings are those of the repository.
 */
public final class GenerateProgramme {

    private static final List<String> LANGUAGES = List.of("ru", "kk");
    private static final int PLEDGES_OF_A_CHAPTER = 13;
    private static final int CHAPTERS_OF_A_SECTION = 99;
    private static final int SECTIONS = 5;
    private static final int TOPICS = 20;
    private static final long SEED = 20231;
    private static final Pattern OWN_LETTER = Pattern.compile("[әіңғүұқөһ]");

    private static final Map<String, List<String>> STEMS = Map.of(
            "ru",
            words("автобус адрес архив балкон беседк библиотек больниц бульвар вагон веранд вод ворот врач газет галере"
                    + " гараж город двор дерев дом дорог забор завод здан зелен игр инженер кабинет канал карт катк качел"
                    + " квартал клумб колодц кольц комнат концерт конкурс контор корпус кровл круг лавк лагер лестниц лед"
                    + " лист лодк луг магазин маршрут мастерск машин мебел мест метр мост музе набережн насос ног норм"
                    + " огород озер окн остановк отдел ошибк павильон парк пекарн перекрестк пешеход писем план плит"
                    + " площад поезд поликлиник поля порог почт правил предприят пруд путь район рек ремонт роз рынк"
                    + " ряд сад сквер склад скамь служб спорт стадион станци стен столб сток суд тепл театр теплиц тополь"
                    + " тропинк труб турник улиц урок участк учебник фасад ферм фонар фонтан хлеб цветник цех чертеж шахмат"
                    + " школ щит экзамен ярмарк ясл"),
            "kk",
            words("аула автобус алаң апта арна ауыл аспап аспаз әдіс әуез бағдар базар балабақша баспалдақ бау бекет бөлме"
                    + " білім бұлақ бұрыш газет гүл ғимарат дала дәріс дәптер дүкен екпе ел емхана есік жарық жаға жайлау"
                    + " жиын жол жөндеу жүйе зауыт зал игілік кеме кітап көмек көпір көше кесте қабат қала қар қалам"
                    + " қақпа қойма қоныс қонақ құбыр құдық құрал құс маусым мектеп мұз мұражай нан орын ойын орам орындық"
                    + " өзен өнер пәтер пойыз саябақ сарай сабақ саты серуен су сурет сүт тақта тал тас терек терезе тоған"
                    + " тұрақ тіл ұстаз үй үлгі шатыр шам шаруа шеберхана шеңбер шырша ықшам ізет"));

    private static final Map<String, List<String>> ENDINGS = Map.of(
            "ru",
            words("а ы у ой е ам ами ах ный ного ному ным ная ную ные ных ными"),
            "kk",
            words("лар ды дың ға да дан мен лары ларын ларға сы сын сында сына лық лықты шы шылар"));

    private static final Map<String, String> SITE = Map.of("ru", "Программа развития", "kk", "Даму бағдарламасы");
    private static final Map<String, List<String>> UNITS = Map.of(
            "ru", List.of("%", "единиц", "километров", "мест"), "kk", List.of("%", "бірлік", "шақырым", "орын"));

    /** Of words that no text has: by chance a text would name a district, and the other language another one or none. */
    private static final Map<String, List<String>> DISTRICTS = Map.of(
            "ru", words("Северный Южный Западный Восточный Горный Равнинный Лесной Рудный"),
            "kk", words("Солтүстік Оңтүстік Батыс Шығыс Таулы Жазық Орманды Кенді"));

    /** A text in each language. */
    private record Both(Map<String, String> texts) {

        String in(String language) {
            return texts.get(language);
        }

        String yaml() {
            return "{ru: \"" + in("ru") + "\", kk: \"" + in("kk") + "\"}";
        }
    }

    private record Target(Both label, int value, int unit) {

        String said(String language) {
            return value + (unit == 0 ? "" : " ") + UNITS.get(language).get(unit);
        }
    }

    private record Pledge(
            String slug,
            Both title,
            Both lead,
            Both body,
            List<Target> targets,
            List<Integer> districts,
            List<Integer> topics,
            int year) {}

    private record Chapter(String slug, Both title, Both lead, List<Pledge> pledges) {}

    private record Section(String slug, Both title, Both lead, List<Chapter> chapters) {}

    private final Random random = new Random(SEED);
    private final List<Section> sections = new ArrayList<>();
    private final List<Both> districts = new ArrayList<>();
    private final List<Both> topics = new ArrayList<>();

    private GenerateProgramme(int pledges) {
        for (int i = 0; i < DISTRICTS.get("ru").size(); i++) {
            int district = i;
            districts.add(both(language -> DISTRICTS.get(language).get(district)));
        }
        for (int i = 0; i < TOPICS; i++) {
            topics.add(title(2, 3));
        }
        int chapters = Math.max(SECTIONS, (pledges + PLEDGES_OF_A_CHAPTER - 1) / PLEDGES_OF_A_CHAPTER);
        int ofSections = Math.max(SECTIONS, (chapters + CHAPTERS_OF_A_SECTION - 1) / CHAPTERS_OF_A_SECTION);
        for (int s = 0; s < ofSections; s++) {
            Section section = new Section("section-" + (s + 1), title(2, 4), sentence(12, 18), new ArrayList<>());
            for (int c = chapters * s / ofSections; c < chapters * (s + 1) / ofSections; c++) {
                Chapter chapter = new Chapter("chapter-" + (c + 1), title(3, 6), sentence(12, 18), new ArrayList<>());
                for (long p = (long) pledges * c / chapters; p < (long) pledges * (c + 1) / chapters; p++) {
                    chapter.pledges().add(pledge((int) p + 1));
                }
                section.chapters().add(chapter);
            }
            sections.add(section);
        }
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 2 || arguments.length > 3) {
            System.err.println("usage: java benchmarks/GenerateProgramme.java PLEDGES FOLDER [FOLDER-OF-MESSAGES]");
            System.exit(2);
        }
        write(
                Integer.parseInt(arguments[0]),
                Path.of(arguments[1]),
                Path.of(arguments.length > 2 ? arguments[2] : "content/messages"));
    }

    /**
     * Writes {@code content/} and {@code hugo/} below a folder.
     *
     * @param messages the interface strings that the content gets
     */
    public static void write(int pledges, Path folder, Path messages) throws IOException {
        GenerateProgramme programme = new GenerateProgramme(pledges);
        programme.content(folder.resolve("content"), messages);
        programme.hugo(folder.resolve("hugo"));
    }

    // ---- chance

    private static List<String> words(String text) {
        return List.of(text.split(" "));
    }

    private int between(int from, int to) {
        return from + random.nextInt(to - from + 1);
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private String words(String language, int count) {
        List<String> words = IntStream.range(0, count)
                .mapToObj(i -> any(STEMS.get(language)) + any(ENDINGS.get(language)))
                .collect(Collectors.toCollection(ArrayList::new));
        // Among thousands of sentences some would have no letter that tells Kazakh from Russian.
        if (language.equals("kk") && count > 2 && words.stream().noneMatch(OWN_LETTER.asPredicate())) {
            words.add(count - 1, "және");
        }
        return String.join(" ", words);
    }

    private static Both both(java.util.function.Function<String, String> text) {
        Map<String, String> texts = new LinkedHashMap<>();
        LANGUAGES.forEach(language -> texts.put(language, text.apply(language)));
        return new Both(texts);
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private Both title(int from, int to) {
        return both(language -> capital(words(language, between(from, to))));
    }

    private Both sentence(int from, int to) {
        return both(language -> sentence(language, from, to));
    }

    private String sentence(String language, int from, int to) {
        return capital(words(language, between(from, to))) + ".";
    }

    private String paragraph(String language) {
        String marked = capital(words(language, between(4, 7))) + " **" + words(language, 2) + "** "
                + words(language, between(4, 7)) + ".";
        return marked + " " + sentence(language, 9, 15);
    }

    private List<Integer> some(int count, int of) {
        TreeSet<Integer> chosen = new TreeSet<>();
        while (chosen.size() < count) {
            chosen.add(between(1, of));
        }
        return List.copyOf(chosen);
    }

    private Pledge pledge(int number) {
        int items = between(3, 5);
        Both body = both(language -> paragraph(language) + "\n\n" + paragraph(language) + "\n\n"
                + IntStream.range(0, items)
                        .mapToObj(i -> "- " + sentence(language, 4, 8) + "\n")
                        .collect(Collectors.joining())
                + "\n" + paragraph(language) + "\n");
        List<Target> targets = new ArrayList<>();
        for (int i = between(1, 2); i > 0; i--) {
            int unit = random.nextInt(4);
            targets.add(new Target(title(3, 5), unit == 0 ? between(2, 98) : between(2, 950), unit));
        }
        return new Pledge(
                String.format(Locale.ROOT, "pledge-%05d", number),
                title(6, 9),
                sentence(14, 20),
                body,
                targets,
                some(between(0, 3), districts.size()),
                some(between(1, 3), TOPICS),
                between(2026, 2030));
    }

    // ---- as content of Bagdarlama

    private void content(Path root, Path messages) throws IOException {
        try (Stream<Path> files = Files.list(messages)) {
            for (Path file : files.sorted().toList()) {
                put(root.resolve("messages").resolve(file.getFileName().toString()), Files.readString(file));
            }
        }
        Both title = new Both(SITE);
        put(root.resolve("site.yaml"), """
                title: %s
                short-title: {ru: Программа, kk: Бағдарлама}
                description: %s
                base-url: https://example.org/
                languages: [kk, ru]
                source-document:
                  title: %s
                  language: ru
                """.formatted(title.yaml(), title.yaml(), title.yaml()));
        put(root.resolve("districts.yaml"), numbered(districts, (i, name) -> """
                - id: district-%d
                  name: %s
                  short-name: %s
                  locative: %s
                  tile: {row: %d, column: %d}
                """.formatted(i, name.yaml(), name.yaml(), name.yaml(), (i - 1) / 4 + 1, (i - 1) % 4 + 1)));
        put(root.resolve("topics.yaml"), numbered(topics, (i, name) -> """
                - id: topic-%d
                  name: %s
                  description: %s
                """.formatted(i, name.yaml(), name.yaml())));
        put(root.resolve("units.yaml"), "- {id: percent, sign: \"%\"}\n"
                + IntStream.rangeClosed(1, 3)
                        .mapToObj(i -> "- {id: unit-" + i + ", ru: " + UNITS.get("ru").get(i) + ", kk: "
                                + UNITS.get("kk").get(i) + "}\n")
                        .collect(Collectors.joining()));
        put(root.resolve("commitments.yaml"), """
                - id: deliver
                  name: {ru: обеспечит, kk: қамтамасыз етеді}
                  meaning: {ru: Обещан сам результат., kk: Нәтиженің өзі уәде етіледі.}
                """);
        put(root.resolve("projects.yaml"), "[]\n");
        put(root.resolve("names.yaml"), "[]\n");
        put(root.resolve("pages/about/page.yaml"), "id: about\nmenu: true\n");
        texts(root.resolve("pages/about"), title, title, new Both(Map.of("ru", "", "kk", "")));
        int s = 0;
        for (Section section : sections) {
            Path ofSection = root.resolve("programme/" + ++s + "-" + section.slug());
            put(ofSection.resolve("section.yaml"), "id: " + s + "\nslug: " + section.slug() + "\n");
            texts(ofSection, section.title(), section.lead(), new Both(Map.of("ru", "", "kk", "")));
            int c = 0;
            for (Chapter chapter : section.chapters()) {
                String id = s + "." + ++c;
                Path ofChapter = ofSection.resolve(id + "-" + chapter.slug());
                put(ofChapter.resolve("chapter.yaml"), "id: \"" + id + "\"\nslug: " + chapter.slug() + "\n");
                texts(ofChapter, chapter.title(), chapter.lead(), new Both(Map.of("ru", "", "kk", "")));
                int p = 0;
                for (Pledge pledge : chapter.pledges()) {
                    Path ofPledge = ofChapter.resolve(String.format(Locale.ROOT, "%02d-%s", ++p, pledge.slug()));
                    put(ofPledge.resolve("pledge.yaml"), yaml(id + "/" + p, pledge));
                    texts(ofPledge, pledge.title(), pledge.lead(), both(language -> said(pledge, language)));
                }
            }
        }
    }

    private static String yaml(String id, Pledge pledge) {
        return "id: " + id + "\nslug: " + pledge.slug() + "\ncommitment: deliver\ntopics: "
                + ids("topic-", pledge.topics()) + "\n"
                + (pledge.districts().isEmpty() ? "" : "districts: " + ids("district-", pledge.districts()) + "\n")
                + "deadline: by " + pledge.year() + "\ntargets:\n"
                + pledge.targets().stream()
                        .map(target -> "  - {label: " + target.label().yaml() + ", value: " + target.value() + ", unit: "
                                + (target.unit() == 0 ? "percent" : "unit-" + target.unit()) + "}\n")
                        .collect(Collectors.joining());
    }

    /** The text below the lead: figures and years stand in it as in the facts, so that every check has its work. */
    private static String said(Pledge pledge, String language) {
        String targets = pledge.targets().stream()
                .map(target -> "- " + target.label().in(language) + ": " + target.said(language) + "\n")
                .collect(Collectors.joining());
        return pledge.body().in(language) + "\n" + targets + "\n"
                + (language.equals("ru") ? "Срок – к " + pledge.year() + " году." : "Мерзімі – " + pledge.year() + " жылға қарай.")
                + "\n";
    }

    private static void texts(Path folder, Both title, Both lead, Both rest) {
        for (String language : LANGUAGES) {
            String more = rest.in(language);
            put(
                    folder.resolve(language + ".md"),
                    "# " + title.in(language) + "\n\n" + lead.in(language) + "\n" + (more.isEmpty() ? "" : "\n" + more));
        }
    }

    // ---- as a site of Hugo

    private void hugo(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("benchmarks/hugo"))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                Path to = root.resolve(Path.of("benchmarks/hugo").relativize(file).toString());
                put(to, Files.readString(file));
            }
        }
        for (String language : LANGUAGES) {
            Path at = root.resolve("content").resolve(language);
            front(at.resolve("_index.md"), SITE.get(language), SITE.get(language), 0, "", "");
            int order = 0;
            for (Section section : sections) {
                Path ofSection = at.resolve(section.slug());
                front(ofSection.resolve("_index.md"), section.title().in(language), section.lead().in(language), ++order, "", "");
                for (Chapter chapter : section.chapters()) {
                    Path ofChapter = ofSection.resolve(chapter.slug());
                    front(
                            ofChapter.resolve("_index.md"),
                            chapter.title().in(language),
                            chapter.lead().in(language),
                            ++order,
                            "layout: chapter\n",
                            "");
                    for (Pledge pledge : chapter.pledges()) {
                        front(
                                ofChapter.resolve(pledge.slug() + ".md"),
                                pledge.title().in(language),
                                pledge.lead().in(language),
                                ++order,
                                "year: " + pledge.year() + "\ndistricts: " + ids("district-", pledge.districts())
                                        + "\ntopics: " + ids("topic-", pledge.topics()) + "\ntargets:\n"
                                        + pledge.targets().stream()
                                                .map(target -> "  - {label: \"" + target.label().in(language)
                                                        + "\", said: \"" + target.said(language) + "\"}\n")
                                                .collect(Collectors.joining()),
                                said(pledge, language));
                    }
                }
            }
            for (int i = 0; i < districts.size(); i++) {
                String name = districts.get(i).in(language);
                front(at.resolve("districts/district-" + (i + 1) + "/_index.md"), name, name, i + 1, "", "");
            }
            for (int i = 0; i < topics.size(); i++) {
                String name = topics.get(i).in(language);
                front(at.resolve("topics/topic-" + (i + 1) + "/_index.md"), name, name, i + 1, "", "");
            }
        }
    }

    private static void front(Path file, String title, String lead, int weight, String more, String text) {
        put(
                file,
                "---\ntitle: \"" + title + "\"\ndescription: \"" + lead + "\"\nweight: " + weight + "\n" + more + "---\n" + text);
    }

    // ---- files

    private interface Line {
        String of(int number, Both name);
    }

    private static String numbered(List<Both> names, Line line) {
        return IntStream.range(0, names.size())
                .mapToObj(i -> line.of(i + 1, names.get(i)))
                .collect(Collectors.joining());
    }

    private static String ids(String prefix, List<Integer> numbers) {
        return numbers.stream().map(number -> prefix + number).collect(Collectors.joining(", ", "[", "]"));
    }

    private static void put(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
