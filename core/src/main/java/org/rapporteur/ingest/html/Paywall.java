package org.rapporteur.ingest.html;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/** Tells pages that show only the beginning of their article to those who do not pay. */
final class Paywall {

    private static final int STUB_LETTERS = 2500;

    private static final Pattern PARTS = Pattern.compile(
            "paywall|pay-wall|regwall|abo-?wall|premium-?(?:barrier|wall|overlay)|subscri(?:be|ption)-?(?:wall|barrier|required|prompt)|locked-?content|tp-container",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SAYS = Pattern.compile(
            "(?:subscribe|sign in|log in|register|sign up) (?:now )?to (?:continue|keep|read)|to (?:continue|keep) reading|already a subscriber"
                    + "|(?:only )?for subscribers|subscribers only|jetzt weiterlesen|weiterlesen mit|bereits abonnent|für abonnent|mit einem abo (?:weiter)?lesen"
                    + "|exklusiv für (?:abonnent|mitglieder)|réservé aux abonnés|déjà abonné|pour lire la suite|(?:solo|exclusivo) para su[bs]?scriptores|ya eres suscriptor"
                    + "|riservat[oa] agli abbonati|per continuare a leggere|conteúdo exclusivo para assinantes|только для подписчиков|dla (?:pre)?numeratorów|voor abonnees",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final int LONGEST_APPEAL = 300;

    private Paywall() {}

    /** Returns what a person should know if a page is such, with an article of so many letters. */
    static Optional<String> warning(Source source, int letters) {
        if (letters >= STUB_LETTERS) {
            return Optional.empty();
        }
        boolean said = source.linked()
                        .text("isAccessibleForFree")
                        .filter(free -> free.equalsIgnoreCase("false")
                                || free.toLowerCase(Locale.ROOT).endsWith("/false"))
                        .isPresent()
                || source.meta("article:content_tier")
                        .filter(tier -> List.of("locked", "paid", "premium").contains(tier))
                        .isPresent();
        boolean asks = source.blocks().stream()
                .anyMatch(block -> block.letters <= LONGEST_APPEAL
                        && SAYS.matcher(block.text).find());
        if (said || asks || hasBarrier(source)) {
            return Optional.of("The page seems to show only the beginning of its article, the rest to subscribers;"
                    + " what is said behind that is missing.");
        }
        return Optional.empty();
    }

    private static boolean hasBarrier(Source source) {
        Walk walk = new Walk();
        source.page().body().filter(walk);
        return walk.found;
    }

    /** Looks for a part with such a name that has any text, in one walk however such parts lie in each other. */
    private static final class Walk implements NodeFilter {
        private @Nullable Element outermost;
        private boolean found;

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode text) {
                found = outermost != null && !text.isBlank();
            } else if (node instanceof Element element) {
                if (Tags.hasNoText(element.normalName())) {
                    return FilterResult.SKIP_ENTIRELY;
                }
                outermost = outermost == null && isBarrier(element) ? element : outermost;
            }
            return found ? FilterResult.STOP : FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            outermost = node.equals(outermost) ? null : outermost;
            return FilterResult.CONTINUE;
        }

        private static boolean isBarrier(Element element) {
            return element.attributesSize() > 0
                    && !element.normalName().equals("body")
                    && (PARTS.matcher(element.className()).find()
                            || PARTS.matcher(element.id()).find());
        }
    }
}
