package org.rapporteur.ingest.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * The posts of a live blog, each with the time that the page gives it.
 *
 * <p>For one page and thread.
 */
final class LivePosts {

    private static final int MOST = 5_000;
    private static final Pattern POST = Pattern.compile(
            "live-?(?:blog-?)?_*(?:post|entry|item|update|event|card)|ticker-?_*(?:entry|item|post|event|meldung)|block--liveblog|liveblog-?_*block",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MOMENT =
            Pattern.compile("^(\\d{4}-\\d\\d-\\d\\d)[T ](\\d\\d:\\d\\d)(?::\\d\\d.*|[Z+-].*)?$");
    private static final int LONGEST_TIME = 60;

    private final Map<Element, String> times;

    private LivePosts(Map<Element, String> times) {
        this.times = times;
    }

    /** Returns the posts of a page; none if it is no live blog. */
    static LivePosts of(Document page) {
        boolean live =
                !page.select("[itemtype$=LiveBlogPosting], amp-live-list").isEmpty();
        Walk walk = new Walk(live);
        page.body().traverse(walk);
        return new LivePosts(walk.times.size() < 2 ? Map.of() : walk.times);
    }

    /** Finds posts and gives each the first time in it, in one walk however posts lie in each other. */
    private static final class Walk implements NodeVisitor {
        private final boolean live;
        private final Map<Element, String> times = new HashMap<>();
        private final Deque<Element> waiting = new ArrayDeque<>();
        private int posts;

        Walk(boolean live) {
            this.live = live;
        }

        @Override
        public void head(Node node, int depth) {
            if (!(node instanceof Element element) || element.attributesSize() == 0) {
                return;
            }
            if (posts < MOST && isPost(element)) {
                posts++;
                waiting.push(element);
            }
            boolean isTime = element.normalName().equals("time")
                    || element.attr("itemprop").equals("datePublished");
            if (isTime && !waiting.isEmpty()) {
                label(element).ifPresent(text -> {
                    waiting.forEach(post -> times.put(post, text));
                    waiting.clear();
                });
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node.equals(waiting.peek())) {
                waiting.pop();
            }
        }

        private boolean isPost(Element element) {
            return (live && element.attr("itemtype").endsWith("/BlogPosting"))
                    || (Tags.isBlock(element.normalName())
                            && (POST.matcher(element.className()).find() || element.hasAttr("data-sort-time")));
        }
    }

    /** Returns the time of a post as the page's own clock shows it: with the day if a machine wrote it. */
    private static Optional<String> label(Element time) {
        for (String value : List.of(time.attr("datetime"), time.attr("content"))) {
            Optional<String> moment = moment(value);
            if (moment.isPresent()) {
                return moment;
            }
        }
        String text = Surrogates.mended(Tags.text(time, LONGEST_TIME).strip());
        return text.isEmpty() || text.length() > LONGEST_TIME ? Optional.empty() : Optional.of(text);
    }

    /** Returns day and time to the minute of what a machine wrote. */
    static Optional<String> moment(String value) {
        Matcher m = MOMENT.matcher(value.strip());
        return m.matches() ? Optional.of(m.group(1) + " " + m.group(2)) : Optional.empty();
    }

    boolean isEmpty() {
        return times.isEmpty();
    }

    /** Returns the post in which an element lies; null if in none. */
    @Nullable Element around(Frame frame) {
        if (times.isEmpty()) {
            return null;
        }
        for (Frame at = frame; at != null; at = at.parent) {
            if (times.containsKey(at.element)) {
                return at.element;
            }
        }
        return null;
    }

    /** Returns the time of a post. */
    String time(Element post) {
        return times.getOrDefault(post, "");
    }
}
