package kz.bagdarlama.text;

/** Cuts the endings off words of one language, so that all forms of a word meet. Made by {@link LanguageRules#stemmer}. */
public interface Stemmer {

    /**
     * Returns the stem of a word.
     *
     * @param word one of {@link Words#of}
     */
    String stem(String word);
}
