package org.rapporteur.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.text.Printable;

/** Makes pages from templates. Whatever a template shows is escaped, and what is invisible in it is shown by its number. */
final class Templates {

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Templates.class.getClassLoader(), "org.rapporteur.web.templates");

    /**
     * Returns a page.
     *
     * @param name the template's file, such as {@code article.jte}
     * @param values what it shows, by the names of its parameters
     */
    String page(String name, Map<String, Object> values) {
        StringOutput out = new StringOutput();
        engine.render(name, values, new VisibleOutput(out));
        return out.toString();
    }

    /** Shows what is invisible, wherever it comes from. */
    private static final class VisibleOutput extends OwaspHtmlTemplateOutput {

        VisibleOutput(StringOutput out) {
            super(out);
        }

        @Override
        public void writeUserContent(@Nullable String text) {
            super.writeUserContent(text == null ? "" : Printable.text(text));
        }
    }
}
