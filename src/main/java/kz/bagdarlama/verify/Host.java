package kz.bagdarlama.verify;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.Refusal;

/** Asks a host, patiently: what is only momentarily out of order is asked for again after a pause. */
final class Host {

    /** Pauses before asking again, in milliseconds. */
    private static final long[] PAUSES = {500, 2_000};

    /** The longest pause that a host may ask for itself. */
    private static final long LONGEST_PAUSE = 30_000;

    private final HttpClient client;
    private final URI root;
    private final Duration patience;
    private final long deadline;

    /** An answer, or why there is none. */
    record Answer(Optional<HttpResponse<byte[]>> response, Phrase problem) {

        private static Answer none(Phrase problem) {
            return new Answer(Optional.empty(), problem);
        }

        String header(String name) {
            return response.flatMap(each -> each.headers().firstValue(name)).orElse("");
        }

        int status() {
            return response.map(HttpResponse::statusCode).orElse(0);
        }
    }

    /**
     * @param root the host: scheme, name and port
     * @param patience how long one answer may take
     * @param limit how long all of them may take
     */
    Host(URI root, Duration patience, Duration limit) {
        this.root = root;
        this.patience = patience;
        this.deadline = System.nanoTime() + limit.toNanos();
        this.client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(patience)
                .version(root.getScheme().equals("https") ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1)
                .build();
    }

    /**
     * Asks for an address.
     *
     * @param address path and query
     */
    Answer ask(String address) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(root.resolve(address))
                .header("User-Agent", "bagdarlama-verify")
                .build();
        for (int attempt = 0; ; attempt++) {
            Answer answer = askOnce(request);
            boolean last = attempt == PAUSES.length || left() <= 0;
            if (last || !isMomentary(answer)) {
                return answer;
            }
            Thread.sleep(Math.min(Math.max(0, left() / 1_000_000), pause(answer, PAUSES[attempt])));
        }
    }

    private long left() {
        return deadline - System.nanoTime();
    }

    private Answer askOnce(HttpRequest request) throws InterruptedException {
        long left = Math.min(left(), patience.toNanos());
        if (left <= 0) {
            return Answer.none(Phrase.of("not asked, the time for all is over"));
        }
        CompletableFuture<HttpResponse<byte[]>> asked =
                client.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray());
        try {
            return new Answer(Optional.of(asked.get(left, TimeUnit.NANOSECONDS)), Phrase.literal(""));
        } catch (TimeoutException e) {
            return Answer.none(Phrase.of("no answer in {seconds} s", patience.toSeconds()));
        } catch (ExecutionException e) {
            return Answer.none(
                    e.getCause() instanceof IOException refused && refused.getMessage() != null
                            ? Refusal.reason(refused)
                            : Phrase.of("no connection"));
        } finally {
            asked.cancel(true);
        }
    }

    /** Too many questions, or a machine behind the host that is being restarted. */
    private static boolean isMomentary(Answer answer) {
        return answer.response().isEmpty()
                || answer.status() == 429
                || answer.status() >= 502 && answer.status() <= 504;
    }

    private static long pause(Answer answer, long usual) {
        String asked = answer.header("Retry-After").strip().toLowerCase(Locale.ROOT);
        return asked.matches("[0-9]{1,5}") ? Math.min(LONGEST_PAUSE, Long.parseLong(asked) * 1_000) : usual;
    }
}
