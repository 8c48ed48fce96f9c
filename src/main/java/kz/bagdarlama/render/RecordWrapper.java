package kz.bagdarlama.render;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.ObjectWrapper;
import freemarker.template.SimpleNumber;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateSequenceModel;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.text.Html;

/**
 * Shows templates the components of records and nothing else: no methods, no classes. A component that a record does not have
 * is an error that names those it has; an empty {@link Optional} is a missing value. Also leaner than FreeMarker's own wrapper,
 * whose bean introspection takes a good part of a short run.
 */
final class RecordWrapper implements ObjectWrapper {

    private static final ClassValue<Map<String, Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            Map<String, Method> accessors = new LinkedHashMap<>();
            for (RecordComponent component : type.getRecordComponents()) {
                accessors.put(component.getName(), component.getAccessor());
            }
            return accessors;
        }
    };

    @Override
    public TemplateModel wrap(Object value) throws TemplateModelException {
        if (value == null) {
            return null;
        }
        if (value instanceof Optional<?> optional) {
            return wrap(optional.orElse(null));
        }
        if (value instanceof String text) {
            return new SimpleScalar(text);
        }
        if (value instanceof Html html) {
            return HTMLOutputFormat.INSTANCE.fromMarkup(html.markup());
        }
        if (value instanceof Number number) {
            return new SimpleNumber(number);
        }
        if (value instanceof Boolean flag) {
            return flag ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
        }
        if (value instanceof Record record) {
            return new RecordModel(record);
        }
        // Whether it is an interface is the slowest of these questions.
        if (value instanceof List<?> list) {
            return new ListModel(list);
        }
        if (value instanceof TemplateModel model) {
            return model;
        }
        throw new IllegalArgumentException(
                "a view may not hold a " + value.getClass().getName());
    }

    private final class ListModel implements TemplateSequenceModel {

        private final List<?> list;

        ListModel(List<?> list) {
            this.list = list;
        }

        @Override
        public TemplateModel get(int index) throws TemplateModelException {
            return index < list.size() ? wrap(list.get(index)) : null;
        }

        @Override
        public int size() {
            return list.size();
        }
    }

    private final class RecordModel implements TemplateHashModel {

        private final Record value;

        RecordModel(Record value) {
            this.value = value;
        }

        @Override
        public TemplateModel get(String key) throws TemplateModelException {
            Map<String, Method> accessors = ACCESSORS.get(value.getClass());
            Method accessor = accessors.get(key);
            if (accessor == null) {
                throw TemplateMistake.of(Phrase.of(
                        "“{name}” is not part of {view}, which has: {names}",
                        key,
                        value.getClass().getSimpleName(),
                        accessors.keySet()));
            }
            try {
                return wrap(accessor.invoke(value));
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("cannot read " + key, e);
            }
        }

        @Override
        public boolean isEmpty() {
            return false;
        }
    }
}
