package kz.bagdarlama.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import kz.bagdarlama.diagnostic.SourcePosition;
import kz.bagdarlama.model.Reference;
import kz.bagdarlama.model.Rgb;
import kz.bagdarlama.model.Templates;
import kz.bagdarlama.model.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CardsTest {

    private static final int LIMIT = 40_000;

    private static final Templates TEMPLATES = new Templates(
            "templates",
            Map.of(
                    "assets/css/20-tokens.css",
                    ":root { --paper: #fbfcfd; --ink: #14191f; --soft: #545e69; --accent: #a01a35; }\n"
                            + "@media (prefers-color-scheme: dark) { :root { --paper: #101519; --ink: #e6ebf0; } }",
                    "assets/css/30-base.css",
                    "p { --ink: #ff0000 }"),
            Map.of());

    private static final CardStyle STYLE = CardStyle.of(TEMPLATES, Optional.empty());

    private static final String LONG_TITLE =
            "Партийный контроль за экологическими правонарушениями и открытость экологической информации, "
                    + "а также ещё одно очень длинное продолжение названия, которое не помещается никуда";

    private static final String LONG_TEXT =
            "Широкая электрификация южных губерний даст мощный толчок подъёму. ".repeat(4);

    private static final Card PLEDGE = new Card(
            "Обещания для города",
            "1.1/1",
            "Город с высоким уровнем жизни",
            "60 частных проектов в обрабатывающей промышленности",
            "",
            new Card.Figure("", "более", "9,2 тыс.", "рабочих мест"),
            "example.org");

    private static Card titled(String title) {
        return new Card("Сайт", "", "", title, "", Card.Figure.NONE, "example.org");
    }

    static Stream<Card> cards() {
        return Stream.of(
                PLEDGE,
                titled("Ұлы"),
                titled(LONG_TITLE),
                titled("Ә".repeat(200)),
                new Card(
                        "С".repeat(80),
                        "1.2.3/45",
                        "Р".repeat(80),
                        LONG_TITLE,
                        LONG_TEXT,
                        Card.Figure.NONE,
                        "e".repeat(200)),
                new Card(
                        "Қала",
                        "P-123",
                        "Тарау",
                        LONG_TITLE,
                        LONG_TEXT,
                        new Card.Figure(LONG_TITLE, "кемінде", "1 234 567 890,12 млрд", LONG_TEXT),
                        "example.org"),
                new Card("Ψ 漢字 😀", "", "", "Ѣ漢字 é̂ \u200b🇰🇿", "", Card.Figure.NONE, ""),
                new Card("", "", "", "", "", Card.Figure.NONE, ""));
    }

    @ParameterizedTest
    @MethodSource("cards")
    void isAPictureThatEveryProgramReads(Card card) throws IOException {
        byte[] png = Cards.png(card, STYLE);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));

        assertThat(image.getWidth()).isEqualTo(Cards.WIDTH);
        assertThat(image.getHeight()).isEqualTo(Cards.HEIGHT);
        assertThat(png).hasSizeLessThanOrEqualTo(LIMIT);
        assertThat(Png.isWhole(png, Cards.WIDTH, Cards.HEIGHT)).isTrue();
        // Nothing runs over the edge.
        int paper = image.getRGB(0, Cards.HEIGHT - 1);
        for (int y = 20; y < Cards.HEIGHT; y++) {
            for (int x : new int[] {0, 40, Cards.WIDTH - 60, Cards.WIDTH - 1}) {
                assertThat(image.getRGB(x, y)).as(x + ", " + y).isEqualTo(paper);
            }
        }
    }

    @Test
    void hasTheColoursOfTheLightScheme() throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(Cards.png(PLEDGE, STYLE)));
        Set<Integer> colours = new HashSet<>();
        for (int i = 0; i < Cards.WIDTH * Cards.HEIGHT; i++) {
            colours.add(image.getRGB(i % Cards.WIDTH, i / Cards.WIDTH) & 0xffffff);
        }

        assertThat(colours).contains(0xfbfcfd, 0x14191f, 0x545e69, 0xa01a35).doesNotContain(0x101519, 0xff0000);
        assertThat(colours).hasSizeLessThan(64);
    }

    @Test
    void hasTheColoursOfATheme() throws IOException {
        Theme theme = new Theme(
                Path.of("theme"),
                Map.of("paper", new Theme.Colour(new Rgb(0x112233), SourcePosition.file("theme.yaml"))),
                Map.of(),
                Optional.empty(),
                Optional.empty());
        CardStyle style = CardStyle.of(TEMPLATES, Optional.of(theme));
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(Cards.png(PLEDGE, style)));

        assertThat(image.getRGB(5, 300) & 0xffffff).isEqualTo(0x112233);
        assertThat(style).isNotEqualTo(STYLE);
        assertThat(Cards.file("ru", PLEDGE, style)).isNotEqualTo(Cards.file("ru", PLEDGE, STYLE));
    }

    /** A theme's typeface is used where its file can be read; letters that it lacks are those of the program. */
    @Test
    void isSetInTheTypefaceOfATheme() throws IOException {
        byte[] latin =
                CardsTest.class.getResourceAsStream("golos-text-latin-600.ttf").readAllBytes();
        CardStyle own = ofFont(Map.of("fonts/own.ttf", latin, "fonts/own.woff2", new byte[10]));

        assertThat(own).isNotEqualTo(STYLE);
        assertThat(Cards.png(titled("Plan"), own)).isNotEqualTo(Cards.png(titled("Plan"), ofFont(Map.of())));
        assertThat(ofFont(Map.of("fonts/own.ttf", new byte[10]))).isEqualTo(ofFont(Map.of()));
        assertThat(own.regular().width("Жол", 10)).isEqualTo(STYLE.regular().width("Жол", 10));
    }

    private static CardStyle ofFont(Map<String, byte[]> assets) {
        Theme.FontFile file =
                new Theme.FontFile(new Reference("fonts/own.woff2", SourcePosition.file("theme.yaml")), "400 700");
        return CardStyle.of(
                new Templates("templates", TEMPLATES.texts(), assets),
                Optional.of(new Theme(
                        Path.of("theme"),
                        Map.of(),
                        Map.of(),
                        Optional.of(new Theme.Font("Own", List.of(file))),
                        Optional.empty())));
    }

    /** Of words, style and the form of the drawing alone: what stands there already is not drawn again. */
    @Test
    void isNamedAfterAllThatItShows() {
        assertThat(Cards.file("ru/programme", PLEDGE, STYLE))
                .matches("assets/cards/ru/programme\\.[0-9a-f]{10}\\.png")
                .isEqualTo(Cards.file("ru/programme", PLEDGE, CardStyle.of(TEMPLATES, Optional.empty())))
                .isNotEqualTo(Cards.file("ru/programme", titled(PLEDGE.title()), STYLE));
    }

    /** Whoever changes the drawing changes {@code Cards.FORM} as well: or cards that stand there would stay as they were. */
    @Test
    void itsNameChangesWithTheDrawing() throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (Card card : cards().toList()) {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(Cards.png(card, STYLE)));
            int[] pixels = image.getRGB(0, 0, Cards.WIDTH, Cards.HEIGHT, null, 0, Cards.WIDTH);
            for (int pixel : pixels) {
                digest.update(new byte[] {(byte) (pixel >> 16), (byte) (pixel >> 8), (byte) pixel});
            }
        }

        assertThat(Cards.file("x", PLEDGE, STYLE) + " " + HexFormat.of().formatHex(digest.digest(), 0, 5))
                .isEqualTo("assets/cards/x.1e41033925.png 61403d3492");
    }

    @Test
    void theSameWordsGiveTheSameBytesOnOneThreadAndOnEight() throws Exception {
        List<byte[]> one = cards().map(card -> Cards.png(card, CardStyle.of(TEMPLATES, Optional.empty())))
                .toList();
        var executor = Executors.newFixedThreadPool(8);
        try {
            // Files of the typeface are read at first use: each round begins with none.
            for (int round = 0; round < 20; round++) {
                CardStyle shared = CardStyle.of(TEMPLATES, Optional.empty());
                List<Callable<byte[]>> tasks = cards().map(card -> (Callable<byte[]>) () -> Cards.png(card, shared))
                        .toList();
                int i = 0;
                for (var made : executor.invokeAll(tasks)) {
                    assertThat(Arrays.equals(made.get(), one.get(i++)))
                            .as("card " + i)
                            .isTrue();
                }
            }
        } finally {
            executor.shutdownNow();
        }
    }

    @Test
    void whatAnEarlierBuildDrewIsTakenWhereItIsWhole(@TempDir Path folder) throws IOException {
        byte[] png = Cards.png(PLEDGE, STYLE);
        Path file = folder.resolve("card.png");
        assertThat(Cards.standing(file)).isEmpty();
        assertThat(Cards.standing(folder)).isEmpty();
        Files.write(file, png);
        assertThat(Cards.standing(file)).get().isEqualTo(png);
        for (int length : new int[] {0, 7, 40, png.length / 2, png.length - 1}) {
            Files.write(file, Arrays.copyOf(png, length));
            assertThat(Cards.standing(file)).as(length + " bytes").isEmpty();
        }
        byte[] altered = png.clone();
        altered[png.length / 2] ^= 1;
        Files.write(file, altered);
        assertThat(Cards.standing(file)).isEmpty();
        Files.writeString(file, "<svg/>".repeat(100));
        assertThat(Cards.standing(file)).isEmpty();
    }

    // ---- letters

    @ParameterizedTest
    @ValueSource(strings = {"400", "600"})
    void theTypefaceHasEveryLetterOfEveryLanguage(String weight) throws IOException {
        StringBuilder wanted = new StringBuilder("ӘәҒғҚқҢңӨөҰұҮүҺһІіЁё0123456789«»„“”’‘–—-…№₸%°²³×−+·()[]/.,:;!?&@#*");
        for (char letter = 'А'; letter <= 'я'; letter++) {
            wanted.append(letter);
        }
        for (char letter = 'A'; letter <= 'Z'; letter++) {
            wanted.append(letter).append((char) (letter + 32));
        }
        List<Typeface> files = Stream.of("cyrillic", "latin", "cyrillic-ext", "latin-ext")
                .map(name -> typeface("golos-text-" + name + "-" + weight + ".ttf"))
                .toList();

        assertThat(wanted.length()).isGreaterThan(150);
        assertThat(wanted.codePoints()
                        .filter(c -> files.stream().noneMatch(file -> file.glyph(c) != 0))
                        .mapToObj(Character::toString))
                .isEmpty();
    }

    private static Typeface typeface(String name) {
        try (var in = Typeface.class.getResourceAsStream(name)) {
            return Typeface.of(in.readAllBytes()).orElseThrow();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void letterThatNoFileHasIsABoxAndASignIsLeftOut() {
        Lettering letters = STYLE.regular();

        assertThat(letters.width("漢", 10)).isEqualTo(6);
        assertThat(letters.width("😀\u200b\ufe0f", 10)).isZero();
        assertThat(letters.width("ә😀ә", 10)).isEqualTo(letters.width("әә", 10));
        assertThat(Cards.png(titled("漢"), STYLE)).isNotEqualTo(Cards.png(titled("   "), STYLE));
    }

    @Test
    void pairsOfLettersStandAsNearAsTheTypefaceWants() {
        Lettering letters = STYLE.bold();

        assertThat(letters.width("Го", 100)).isLessThan(letters.width("Г", 100) + letters.width("о", 100));
        assertThat(letters.width("AV", 100)).isLessThan(letters.width("A", 100) + letters.width("V", 100));
    }

    @Test
    void spacesThatKeepWordsTogetherAreAsWideAsOthers() {
        Lettering letters = STYLE.regular();

        assertThat(letters.width("а\u00a0б\u202fв\u2011г", 20)).isEqualTo(letters.width("а б в-г", 20));
    }

    @Test
    void fontsThatAreNoneAreRefused() throws IOException {
        byte[] whole =
                Typeface.class.getResourceAsStream("golos-text-latin-400.ttf").readAllBytes();

        assertThat(Typeface.of(new byte[0])).isEmpty();
        assertThat(Typeface.of("wOF2 and so on".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(Typeface.of(Arrays.copyOf(whole, 200))).isEmpty();
        assertThat(Typeface.of(whole)).isPresent();
    }

    // ---- lines

    private static List<String> lines(String text, float room, int most) {
        return STYLE.regular().measured(text).lines(10, room, most);
    }

    @Test
    void linesBreakBetweenWords() {
        assertThat(lines("Новые школы и\u00a0детские сады", 85, 9))
                .containsExactly("Новые школы", "и\u00a0детские сады");
        assertThat(lines("9,2\u00a0тыс. мест", 45, 9)).containsExactly("9,2\u00a0тыс.", "мест");
        assertThat(lines("  Ұзын   сөз ", 1000, 9)).containsExactly("Ұзын   сөз");
        assertThat(lines("", 100, 9)).isEmpty();
    }

    @Test
    void aHyphenBreaksALineOnlyBetweenTwoWords() {
        assertThat(lines("социально-экономический", 90, 9)).containsExactly("социально-", "экономический");
        assertThat(lines("сумма 10 млрд-қа", 65, 9)).containsExactly("сумма 10", "млрд-қа");
        assertThat(lines("Жас депутаттар іс-шара", 105, 9)).containsExactly("Жас депутаттар", "іс-шара");
    }

    @Test
    void aWordThatIsWiderThanALineIsBrokenWhereItIsFull() {
        assertThat(lines("щ".repeat(30), 100, 9)).hasSizeGreaterThan(2).allMatch(line -> line.matches("щ+"));
        assertThat(lines("😀".repeat(3) + "щ".repeat(30), 100, 9))
                .allMatch(line -> STYLE.regular().width(line, 10) <= 100);
    }

    @Test
    void whatDoesNotFitEndsInAnEllipsisBehindAWholeWord() {
        assertThat(lines("Новые школы, детские сады и\u00a0больницы", 85, 2))
                .containsExactly("Новые школы,", "детские сады…");
        assertThat(lines("Новые школы, детские сады", 80, 1)).containsExactly("Новые школы…");
        assertThat(lines("щ".repeat(30), 60, 1)).singleElement().asString().matches("щ{3,}…");
        assertThat(STYLE.regular().cut("Кала", 10, 1)).isEmpty();
    }

    @Test
    void whatItSaysInWords() {
        assertThat(PLEDGE.words())
                .isEqualTo("1.1/1 60 частных проектов в обрабатывающей промышленности – более 9,2 тыс. рабочих мест");
        assertThat(titled("Іздеу").words()).isEqualTo("Іздеу");
        assertThat(new Card("", "", "", "A", "B", new Card.Figure("C", "", "1", ""), "").words())
                .isEqualTo("A – C: 1");
        assertThat(new Card("", "", "", "A", "B", Card.Figure.NONE, "").words()).isEqualTo("A. B");
    }
}
