package org.rapporteur.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.rapporteur.fetch.FetchException.Again;

@Timeout(60)
class RobotsTest extends Fetching {

    @Test
    void whatRobotsTxtForbidsIsNotAsked() throws FetchException {
        site.page(
                "/robots.txt",
                "text/plain",
                "User-agent: *\nDisallow: /private\nCrawl-delay: 7\n\nUser-agent: other\nDisallow: /\n");
        site.page("/private/a", "text/plain", "x").page("/a", "text/plain", "y");
        assertThat(refusal("/private/a").line()).contains("robots.txt forbids");
        assertThat(text("/a")).isEqualTo("y");
        assertThat(text("/a")).isEqualTo("y");
        assertThat(site.asked()).extracting(Site.Asked::path).containsExactly("/robots.txt", "/a", "/a");
        assertThat(pace.slept()).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(7));
    }

    @Test
    void robotsTxtMayNameTheProgramAndMayWantAnAge() throws FetchException {
        site.page("/robots.txt", "text/plain", "User-agent: Rapporteur\nAllow: /a\nDisallow: /\nCrawl-delay: 100000\n");
        site.page("/a", "text/plain", "y").page("/b", "text/plain", "y");
        assertThat(refusal("/b").again()).isEqualTo(Again.NEVER);
        text("/a");
        text("/a");
        assertThat(pace.slept()).last().isEqualTo(Duration.ofSeconds(30));
        site.forget();
        pace.pass(Duration.ofHours(25));
        text("/a");
        assertThat(site.asked()).extracting(Site.Asked::path).containsExactly("/robots.txt", "/a");
    }

    @Test
    void aRedirectIsJudgedByRobotsTxtToo() {
        site.page("/robots.txt", "text/plain", "User-agent: *\nDisallow: /private\n");
        site.page("/a", Site.status("301 Moved", "Location: /private"));
        assertThat(refusal("/a").line()).contains("robots.txt");
        assertThat(site.paths()).containsExactly("/a");
    }

    @Test
    void withoutARobotsTxtAllIsPermittedAndWithABrokenOneNothing() throws FetchException {
        site.page("/a", "text/plain", "y").page("/robots.txt", Site.status("403 Forbidden"));
        assertThat(text("/a")).isEqualTo("y");
        site.page("/robots.txt", Site.status("500 Oh"));
        try (Fetcher other = fetcher(InetAddress::isLoopbackAddress)) {
            FetchException refusal = refusal(other, site.at("/a"));
            assertThat(refusal.line()).contains("robots.txt cannot be had (500)");
            assertThat(refusal.again()).isEqualTo(Again.LATER);
        }
    }

    @Test
    void aHugeRobotsTxtIsReadUpToABound() throws FetchException {
        site.page("/robots.txt", "text/plain", "User-agent: *\nDisallow: /no\n" + "# x\n".repeat(500_000));
        site.page("/a", "text/plain", "y");
        assertThat(text("/a")).isEqualTo("y");
        assertThat(refusal("/no").line()).contains("forbids");
    }
}
