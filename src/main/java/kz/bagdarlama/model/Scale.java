package kz.bagdarlama.model;

import java.math.BigDecimal;

/** The power of ten that the source writes as a word, kept so that “9,2 thousand” is not recounted to 9 200. */
public enum Scale {
    ONE("one", 0),
    THOUSAND("thousand", 3),
    MILLION("million", 6),
    BILLION("billion", 9),
    TRILLION("trillion", 12);

    private final String key;
    private final int power;

    Scale(String key, int power) {
        this.key = key;
        this.power = power;
    }

    /** Returns the word in content files. */
    public String key() {
        return key;
    }

    /** Returns the plain number behind a scaled one: 9.2 thousand is 9200. */
    public BigDecimal apply(BigDecimal value) {
        return value.scaleByPowerOfTen(power);
    }
}
