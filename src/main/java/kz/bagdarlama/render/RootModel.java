package kz.bagdarlama.render;

import freemarker.template.ObjectWrapper;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.util.Map;

/** The names that a template starts with: {@code page}, {@code t}, {@code asset}. */
record RootModel(Map<String, Object> names, ObjectWrapper wrapper) implements TemplateHashModel {

    @Override
    public TemplateModel get(String key) throws TemplateModelException {
        return wrapper.wrap(names.get(key));
    }

    @Override
    public boolean isEmpty() {
        return names.isEmpty();
    }
}
