package kz.bagdarlama.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import kz.bagdarlama.build.BuildOptions;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.PhraseBook;
import kz.bagdarlama.site.Fixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is shown while the machine or the program fails: that it fails, until it does not. */
final class LiveSiteTest {

    private static final String PLEDGE = "content/programme/1-water/1.1-supply/01-pipes/ru.md";
    private static final String PAGE = "ru/programme/1.1.1-pipes/index.html";

    @TempDir
    private Path root;

    private String good;

    private final BlockingQueue<Shown> shown = new LinkedBlockingQueue<>();
    private final BlockingQueue<Phrase> said = new LinkedBlockingQueue<>();
    private final ServeLog log = new ServeLog() {
        @Override
        public void rebuilt(Rebuild rebuild) {}

        @Override
        public void troubled(Phrase what) {
            said.add(what);
        }
    };

    @BeforeEach
    void copySite() throws IOException {
        Fixture.smallWithTemplates(root);
        good = Files.readString(root.resolve(PLEDGE));
    }

    private LiveSite site(LiveSite.Opening opening) throws IOException {
        LiveSite site = new LiveSite(
                new BuildOptions(
                        root.resolve("content"), root.resolve("templates"), root.resolve("site"), Optional.empty(), 2),
                log,
                shown::add,
                Set::of,
                opening);
        site.start();
        return site;
    }

    private Shown await(Predicate<Shown> condition) throws InterruptedException {
        for (Shown last = Shown.NOTHING; ; ) {
            Shown next = shown.poll(20, TimeUnit.SECONDS);
            assertThat(next)
                    .as("something after version %d with %s, %s", last.version(), last.errors(), last.trouble())
                    .isNotNull();
            if (condition.test(next)) {
                return next;
            }
            last = next;
        }
    }

    private void save(String text) throws IOException {
        Files.writeString(root.resolve(PLEDGE), good.stripTrailing() + "\n\n" + text + "\n");
    }

    private static boolean shows(Shown site, String text) {
        return !site.isTroubled()
                && new String(site.site().orElseThrow().files().get(PAGE).bytes(), StandardCharsets.UTF_8)
                        .contains(text);
    }

    @Test
    @SuppressWarnings("try") // the site runs while the test looks at what it says
    void aWatcherThatCannotGoOnIsSaidOnThePageAndInTheTerminalAndReplaced() throws Exception {
        List<Watcher> opened = new ArrayList<>();
        AtomicInteger refusals = new AtomicInteger();
        try (LiveSite site = site(folders -> {
            if (!opened.isEmpty() && refusals.incrementAndGet() == 1) {
                throw new IOException("no more folders");
            }
            opened.add(new Watcher(folders));
            return opened.get(opened.size() - 1);
        })) {
            assertThat(site.shown().isTroubled()).isFalse();
            opened.get(0).close();

            Shown troubled = await(Shown::isTroubled);
            assertThat(troubled.trouble().orElseThrow().toString())
                    .startsWith("changes cannot be noticed any more (no more folders)");
            assertThat(said.poll(20, TimeUnit.SECONDS))
                    .isEqualTo(troubled.trouble().get());
            assertThat(new LivePages(PhraseBook.of("ru")).problems(troubled))
                    .startsWith("Страница могла устареть\n\nизменения больше не замечаются (no more folders)");

            save("Сохранено вслепую.");
            await(next -> shows(next, "Сохранено вслепую."));
            save("Ещё раз.");
            await(next -> shows(next, "Ещё раз."));
        }
    }

    @Test
    void aFaultOfTheProgramStopsNothing() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        ServeLog faulty = new ServeLog() {
            @Override
            public void rebuilt(Rebuild rebuild) {
                if (calls.getAndIncrement() == 1) {
                    throw new IllegalStateException("a fault");
                }
            }

            @Override
            public void troubled(Phrase what) {
                said.add(what);
            }
        };
        try (LiveSite site = new LiveSite(
                new BuildOptions(
                        root.resolve("content"), root.resolve("templates"), root.resolve("site"), Optional.empty(), 2),
                faulty,
                shown::add,
                Set::of)) {
            site.start();
            save("Первое.");
            assertThat(await(Shown::isTroubled).trouble().orElseThrow().toString())
                    .startsWith("a fault of the program (java.lang.IllegalStateException: a fault)");
            assertThat(said).hasSize(1);

            save("Второе.");
            await(next -> shows(next, "Второе."));
        }
    }

    @Test
    @SuppressWarnings("try") // the site runs while the test looks at what it says
    void aFolderThatIsGoneIsSaidToBeGoneUntilItIsBack() throws Exception {
        try (LiveSite site = site(Watcher::new)) {
            assertThat(site.shown().isTroubled()).isFalse();
            Path templates = root.resolve("templates");
            Files.move(templates, root.resolve("away"));
            save("Пока шаблонов нет.");

            assertThat(await(Shown::isTroubled).trouble().orElseThrow().toString())
                    .isEqualTo("there is no " + templates + "; what was shown before stays");

            Files.move(root.resolve("away"), templates);
            await(next -> shows(next, "Пока шаблонов нет."));
        }
    }

    @Test
    void everyLineOfAnEventIsNamedAsDataHoweverLinesEnd() {
        assertThat(Clients.event("problems", "a\rb\r\nc\nd"))
                .isEqualTo("event: problems\ndata: a\ndata: b\ndata: c\ndata: d\n\n");
    }

    @Test
    @SuppressWarnings("try") // the site runs while the test looks at what it shows
    void whatNoEventTellsIsSeenWhenNothingElseHappens() throws Exception {
        try (LiveSite site = site(Watcher::new)) {
            save("Да.");
            await(each -> shows(each, "Да."));

            Path elsewhere = Files.createLink(root.resolve("elsewhere.md"), root.resolve(PLEDGE));
            Files.writeString(elsewhere, good.stripTrailing() + "\n\nСолай.\n");

            await(each -> shows(each, "Солай."));
        }
    }
}
