package kz.bagdarlama.render;

import freemarker.core.Environment;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Ends pages that take far longer, or are far larger, than any page of a site: a loop without end in a template would otherwise be
 * waited for for ever, and nobody would be told where it is.
 */
final class PageLimit implements AutoCloseable {

    /** The longest page, in characters: a whole programme of ten thousand pledges on one. */
    static final int MOST_CHARACTERS = 32 * 1024 * 1024;

    /** FreeMarker's words for an instruction and its place. */
    private static final Pattern INSTRUCTION = Pattern.compile(
            ": [^\\n]*?\\s+\\[in template \"(?<template>[^\"]+)\"[^\\n]*? at line (?<line>\\d+), column (?<column>\\d+)]");

    /**
     * Where a template was when it was asked.
     *
     * @param line from 1
     * @param column from 1
     */
    record Place(String template, int line, int column) {}

    /** A page grew beyond {@link #MOST_CHARACTERS}. */
    static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Optional<Place> place;

        TooLarge(Optional<Place> place) {
            super("a page of more than " + MOST_CHARACTERS + " characters", null, false, false);
            this.place = place;
        }

        /** Where its templates were. */
        Optional<Place> place() {
            return place;
        }
    }

    /** A page as it is written, as long as it may be; then the next one. By one thread. */
    static final class Page extends Writer {

        /** What most pages have room in. */
        private static final int USUAL = 1 << 16;

        /** More than this is not kept for the next page. */
        private static final int MOST_KEPT = 1 << 20;

        /** What a {@code char} takes in UTF-8. */
        private static final int MOST_BYTES = 3;

        private char[] text = new char[USUAL];
        private byte[] encoded = {};
        private int length;

        Page() {
            // Each page is written by one thread, so nobody need be kept out.
        }

        private void hold(int more) {
            int needed = length + more;
            if (needed > MOST_CHARACTERS) {
                throw new TooLarge(placeOf(Environment.getCurrentEnvironment()));
            }
            if (needed > text.length) {
                text = Arrays.copyOf(text, Math.max(needed, 2 * text.length));
            }
        }

        @Override
        public void write(int c) {
            hold(1);
            text[length++] = (char) c;
        }

        @Override
        public void write(char[] written, int offset, int count) {
            hold(count);
            System.arraycopy(written, offset, text, length, count);
            length += count;
        }

        @Override
        public void write(String written) {
            write(written, 0, written.length());
        }

        @Override
        public void write(String written, int offset, int count) {
            hold(count);
            written.getChars(offset, offset + count, text, length);
            length += count;
        }

        boolean isEmpty() {
            return length == 0;
        }

        /** Whether it begins with this, in letters of any case, spaces aside. */
        boolean beginsWith(String start) {
            int at = 0;
            while (at < length && Character.isWhitespace(text[at])) {
                at++;
            }
            return length - at >= start.length() && start.equalsIgnoreCase(String.valueOf(text, at, start.length()));
        }

        /** Begins with another page. */
        void begin() {
            length = 0;
            if (text.length > MOST_KEPT) {
                text = new char[USUAL];
                encoded = new byte[0];
            }
        }

        /**
         * Returns the page in UTF-8. The encoder of the library asks at each letter whether there is room, which was a fortieth of a
         * build.
         */
        byte[] bytes() {
            if (encoded.length < MOST_BYTES * length) {
                encoded = new byte[MOST_BYTES * text.length];
            }
            char[] from = text;
            byte[] to = encoded;
            int at = 0;
            for (int i = 0; i < length; i++) {
                char c = from[i];
                if (c < 0x80) {
                    to[at++] = (byte) c;
                } else if (c < 0x800) {
                    to[at++] = (byte) (0xC0 | c >> 6);
                    to[at++] = (byte) (0x80 | c & 0x3F);
                } else if (!Character.isSurrogate(c)) {
                    to[at++] = (byte) (0xE0 | c >> 12);
                    to[at++] = (byte) (0x80 | c >> 6 & 0x3F);
                    to[at++] = (byte) (0x80 | c & 0x3F);
                } else if (Character.isHighSurrogate(c) && i + 1 < length && Character.isLowSurrogate(from[i + 1])) {
                    int point = Character.toCodePoint(c, from[++i]);
                    to[at++] = (byte) (0xF0 | point >> 18);
                    to[at++] = (byte) (0x80 | point >> 12 & 0x3F);
                    to[at++] = (byte) (0x80 | point >> 6 & 0x3F);
                    to[at++] = (byte) (0x80 | point & 0x3F);
                } else {
                    // Half of a pair is no letter.
                    to[at++] = '?';
                }
            }
            return Arrays.copyOf(to, at);
        }

        @Override
        public void flush() {
            // It is in memory.
        }

        @Override
        public void close() {
            // It is in memory.
        }
    }

    /** A page that is being rendered by the thread that began it. */
    final class Running implements AutoCloseable {

        private final Thread thread = Thread.currentThread();
        private final long start = System.nanoTime();
        private final Environment environment;
        private boolean ended;
        private boolean stopped;
        private Optional<Place> place = Optional.empty();

        private Running(Environment environment) {
            this.environment = environment;
        }

        private synchronized void stop() {
            if (!ended && !stopped) {
                place = placeOf(environment);
                stopped = true;
                exceeded = true;
                thread.interrupt();
            }
        }

        /** Whether it took too long. */
        synchronized boolean isStopped() {
            return stopped;
        }

        /** Where its templates were when the time was over, as far as could be seen. */
        synchronized Optional<Place> place() {
            return place;
        }

        @Override
        public synchronized void close() {
            ended = true;
            running.remove(this);
            if (stopped) {
                // The thread goes on with other pages.
                Thread.interrupted();
            }
        }
    }

    private final Duration limit;
    private volatile boolean exceeded;
    private final Set<Running> running = ConcurrentHashMap.newKeySet();
    private final Thread clock = new Thread(this::watch, "bagdarlama-page-limit");

    /** @param limit how long a page may take */
    PageLimit(Duration limit) {
        this.limit = limit;
        clock.setDaemon(true);
        clock.start();
    }

    /** Whether a page took too long: then others need not be tried, since those of the same template would as well. */
    boolean isExceeded() {
        return exceeded;
    }

    /** Begins anew: other templates may be in the place of those that took too long. */
    void forgive() {
        exceeded = false;
    }

    /** How long a page may take. */
    Duration limit() {
        return limit;
    }

    /** Begins with a page on the thread that asks. */
    Running begin(Environment environment) {
        Running page = new Running(environment);
        running.add(page);
        return page;
    }

    private void watch() {
        long most = limit.toNanos();
        try {
            while (true) {
                TimeUnit.NANOSECONDS.sleep(Math.max(1_000_000, Math.min(most / 4, 1_000_000_000L)));
                for (Running page : running) {
                    if (System.nanoTime() - page.start > most) {
                        page.stop();
                    }
                }
            }
        } catch (InterruptedException e) {
            // Closed.
        }
    }

    /** The innermost instruction that a page has come to. */
    static Optional<Place> placeOf(Environment environment) {
        StringWriter stack = new StringWriter();
        try {
            environment.outputInstructionStack(new PrintWriter(stack));
        } catch (RuntimeException e) {
            // It changed while it was looked at, which costs the line and nothing else.
            return Optional.empty();
        }
        Matcher instruction = INSTRUCTION.matcher(stack.toString());
        return instruction.find()
                ? Optional.of(new Place(
                        instruction.group("template"),
                        Integer.parseInt(instruction.group("line")),
                        Integer.parseInt(instruction.group("column"))))
                : Optional.empty();
    }

    @Override
    public void close() {
        clock.interrupt();
    }
}
