package kz.bagdarlama.pdf;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What is done with a PDF that was printed, by a library that is loaded with {@link LibraryLoader} only. */
public interface PdfLibrary {

    /**
     * What a document says of itself.
     *
     * @param title its name
     * @param language BCP 47
     * @param day when it was made
     * @param program what it was made by
     * @param words the fingerprint of the words that it shows
     * @param print the fingerprint of all that it was printed from
     * @param headings its headings in order
     */
    record About(
            String title,
            String language,
            LocalDate day,
            String program,
            String words,
            String print,
            List<String> headings) {}

    /**
     * A PDF.
     *
     * @param pages how many it has
     */
    record Document(byte[] bytes, int pages) {}

    /** Returns the same document with what it lacks for PDF/UA-1 (ISO 14289-1). */
    Document completed(byte[] printed, About about) throws IOException;

    /** Returns the number of the page that each destination lies on, from 1. */
    Map<String, Integer> pages(byte[] printed, List<String> destinations) throws IOException;
}
