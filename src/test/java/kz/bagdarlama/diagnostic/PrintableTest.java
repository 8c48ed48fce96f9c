package kz.bagdarlama.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Nothing that a terminal obeys is left in what is shown, and all else is. */
final class PrintableTest {

    @Test
    void textStaysAsItIs() {
        String text = "Қазақстан – Республика, 9,2\u00A0млн ₸\n\tи\u0301 😀\r\n";
        assertThat(Printable.of(text)).isEqualTo(text);
    }

    @Test
    void controlCharactersAreShownAsTheirPictures() {
        assertThat(Printable.of("a\u001b[2Jb\u0007\r\u0000\u007f\u009b31m")).isEqualTo("a␛[2Jb␇␍␀␡\uFFFD31m");
    }

    @Test
    void everyControlCharacterAndEverySignOfDirectionIsReplacedByOneSign() {
        for (int c = 0; c < 0xFFFF; c++) {
            String shown = Printable.of("x" + (char) c + "y");
            boolean obeyed = Character.getType(c) == Character.CONTROL && c != '\n' && c != '\t'
                    || List.of(0x61C, 0x200E, 0x200F).contains(c)
                    || c >= 0x2028 && c <= 0x202E
                    || c >= 0x2066 && c <= 0x2069;
            assertThat(shown.charAt(1) != (char) c).as(Integer.toHexString(c)).isEqualTo(obeyed);
            assertThat(shown).hasSize(3);
        }
    }
}
