package org.rapporteur.ingest.html;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What the head of a page says about its article, to compare blocks with.
 *
 * <p>Immutable.
 */
final class PageFacts {

    private static final int RUN = 4;
    private static final int MOST_WORDS = 100_000;

    private final Set<String> title;
    private final Set<String> description;
    private final Set<Integer> body = new HashSet<>();

    PageFacts(Optional<String> title, Optional<String> description, Optional<String> articleBody) {
        this.title = words(title.orElse(""));
        this.description = words(description.orElse(""));
        articleBody.ifPresent(text -> runs(text, body));
    }

    private static Set<String> words(String text) {
        String head = (text.length() > 1000 ? text.substring(0, 1000) : text).toLowerCase(Locale.ROOT);
        Set<String> words = new HashSet<>();
        int start = 0;
        for (int i = 0; i <= head.length(); i++) {
            if (i == head.length() || !Character.isLetterOrDigit(head.charAt(i))) {
                if (i > start) {
                    words.add(head.substring(start, i));
                }
                start = i + 1;
            }
        }
        return words;
    }

    /** Adds the hashes of all runs of words, or of the whole if it is shorter than one, and returns how many there were. */
    private static int runs(String text, Set<Integer> out) {
        int[] hashes = new int[RUN];
        int count = 0;
        int hash = 0;
        boolean inside = false;
        for (int i = 0; i <= text.length() && count < MOST_WORDS; i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (Character.isLetterOrDigit(c)) {
                hash = 31 * hash + Character.toLowerCase(c);
                inside = true;
            } else if (inside) {
                hashes[count % RUN] = hash;
                count++;
                if (count >= RUN) {
                    int run = 1;
                    for (int k = 0; k < RUN; k++) {
                        run = run * 1_000_003 + hashes[(count + k) % RUN];
                    }
                    out.add(run);
                }
                hash = 0;
                inside = false;
            }
        }
        return count;
    }

    boolean hasArticleBody() {
        return !body.isEmpty();
    }

    /** Returns which part of the runs of words in {@code text} the page's own copy of the article has; -1 if unknown. */
    double shareInArticleBody(String text) {
        if (body.isEmpty()) {
            return -1;
        }
        Set<Integer> own = new HashSet<>();
        runs(text, own);
        return own.isEmpty()
                ? -0.5
                : (double) own.stream().filter(body::contains).count() / own.size();
    }

    /** Returns how alike the words of {@code text} and of the title are, from 0 to 1. */
    double likeTitle(String text) {
        return text.length() > 400 ? 0 : alike(words(text), title);
    }

    /** Returns how alike the words of {@code text} and of the description are, from 0 to 1. */
    double likeDescription(String text) {
        return text.length() > 1000 || text.length() < 20 ? 0 : alike(words(text), description);
    }

    private static double alike(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        long both = one.stream().filter(other::contains).count();
        return (double) both / (one.size() + other.size() - both);
    }

    /** Returns the index of the heading that is the title, or else of the first heading of the first rank; -1 if none. */
    int titleAmong(List<Block> blocks) {
        int first = -1;
        int best = -1;
        double most = 0.4;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (Tags.isHeading(block.frame.tag)) {
                first = first < 0 && block.frame.tag.equals("h1") ? i : first;
                double like = likeTitle(block.text) + (block.frame.tag.equals("h1") ? 0.1 : 0);
                if (like > most) {
                    most = like;
                    best = i;
                }
            }
        }
        return best >= 0 ? best : first;
    }
}
