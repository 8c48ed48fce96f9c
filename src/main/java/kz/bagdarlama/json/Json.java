package kz.bagdarlama.json;

import java.io.ByteArrayOutputStream;
import java.io.StringWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** Writes JSON (RFC 8259): the only place that has a generator, which knows quotation marks, commas and escapes. */
public final class Json {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private Json() {}

    /** Returns a value without spaces, for example as a part of a line. */
    public static String text(JsonValue value) {
        return text(value, ObjectWriteContext.empty());
    }

    /**
     * Returns a value with what a printer puts between its parts.
     *
     * @param printer has a state of its own, so that each value needs a new one
     */
    public static String text(JsonValue value, PrettyPrinter printer) {
        return text(value, new Printed(printer));
    }

    private static String text(JsonValue value, ObjectWriteContext context) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(context, out)) {
            value.writeTo(json);
        }
        return out.toString();
    }

    /** Returns a value as it is written, to be remembered and put into other values. */
    public static WrittenJson written(JsonValue value) {
        return new WrittenJson(text(value));
    }

    /** Returns a file for programs: no spaces, a line feed at the end, in UTF-8. */
    public static byte[] file(JsonValue value) {
        return file(value, ObjectWriteContext.empty());
    }

    /** Returns a file with a line for each member and each item, for people who open it. */
    public static byte[] indentedFile(JsonValue value) {
        return file(value, new Printed(Indented.printer()));
    }

    private static byte[] file(JsonValue value, ObjectWriteContext context) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = FACTORY.createGenerator(context, out)) {
            value.writeTo(json);
        }
        out.write('\n');
        return out.toByteArray();
    }

    /** Loaded only where something is indented. */
    private static final class Indented {

        private static final Separators SEPARATORS = Separators.createDefaultInstance()
                .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator("");

        private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

        static PrettyPrinter printer() {
            return new DefaultPrettyPrinter(SEPARATORS)
                    .withObjectIndenter(LINES)
                    .withArrayIndenter(LINES);
        }
    }

    private static final class Printed extends ObjectWriteContext.Base {

        private final PrettyPrinter printer;

        Printed(PrettyPrinter printer) {
            this.printer = printer;
        }

        @Override
        public PrettyPrinter getPrettyPrinter() {
            return printer;
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }
}
