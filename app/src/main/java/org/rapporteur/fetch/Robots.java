package org.rapporteur.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What a server's robots.txt permits, after RFC 9309.
 *
 * @param rules what it says
 * @param until when it is asked for again
 */
record Robots(BaseRobotRules rules, Instant until) {

    /** That nothing is known yet. */
    static final Robots UNKNOWN = new Robots(new SimpleRobotRules(RobotRulesMode.ALLOW_NONE), Instant.MIN);

    /** RFC 9309 wants at least so much read. */
    static final int BYTES = 500 << 10;

    /** How long what it says holds: RFC 9309 wants no more. */
    static final Duration KEPT = Duration.ofHours(24);

    private static final Duration LONGEST_DELAY = Duration.ofSeconds(30);
    private static final Set<String> NAME = Set.of("rapporteur");

    static Robots of(Address file, Answer answer, Instant now) {
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
        // A long delay would else forbid everything; here it is shortened.
        parser.setMaxCrawlDelay(Long.MAX_VALUE);
        return new Robots(
                parser.parseContent(
                        file.toString(),
                        answer.body(),
                        answer.header("content-type").orElse("text/plain"),
                        NAME),
                now.plus(KEPT));
    }

    /** Returns what holds where there is no such file: everything is permitted. */
    static Robots none(Instant now) {
        return new Robots(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), now.plus(KEPT));
    }

    boolean permits(Address address) {
        return rules.isAllowed(address.toString());
    }

    /** Returns how long the server wants to rest between two requests, at most half a minute; empty if it does not say. */
    Optional<Duration> delay() {
        return rules.getCrawlDelay() <= 0
                ? Optional.empty()
                : Optional.of(Duration.ofMillis(Math.min(rules.getCrawlDelay(), LONGEST_DELAY.toMillis())));
    }
}
