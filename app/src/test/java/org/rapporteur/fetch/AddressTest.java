package org.rapporteur.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HTTPS://Courier.Example:443/News?id=1#top | https://courier.example/News?id=1",
                "http://courier.example | http://courier.example/",
                "http://courier.example:8080/a b | http://courier.example:8080/a%20b",
                "https://zürich.example/ä?q=ö | https://xn--zrich-kva.example/%C3%A4?q=%C3%B6",
                "https://courier.example/a%20b | https://courier.example/a%20b",
                "https://courier.example/a?utm_source=rss&id=2&UTM_medium=x&fbclid=3 | https://courier.example/a?id=2",
                "https://courier.example/a?utm_source=rss | https://courier.example/a",
                "https://courier.example./a | https://courier.example/a",
                "http://[2001:DB8::1]:81/ | http://[2001:db8::1]:81/",
                "https://a_b.example/x | https://a_b.example/x"
            })
    void anAddressHasOneForm(String given, String written) throws FetchException {
        Address address = Address.of(given);
        assertThat(address).hasToString(written);
        assertThat(Address.of(written)).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "news",
                "file:///etc/passwd",
                "ftp://a.example/",
                "javascript:alert(1)",
                "gopher://a/",
                "http:a.example",
                "http://",
                "http:///x",
                "http://user:secret@a.example/",
                "http://a.example\\@b.example/",
                "http://a.example:0/",
                "http://a.example:99999/",
                "http://a.example:x/",
                "http://[::1/",
                "http://a b/",
                "http://-a-/",
                "http://a..b/",
                "jar:http://a.example/x!/",
                "data:text/html,x"
            })
    void whatIsNoAddressOfAPageIsRefused(String given) {
        assertThatThrownBy(() -> Address.of(given))
                .isInstanceOfSatisfying(
                        FetchException.class, e -> assertThat(e.again()).isEqualTo(FetchException.Again.NEVER))
                .message()
                .startsWith("is ")
                .doesNotContain("secret");
    }

    @Test
    void whereAPageSendsItsReaderIsSeenFromThere() throws FetchException {
        Address page = Address.of("https://courier.example/a/b?c");
        assertThat(page.resolve("../d")).hasToString("https://courier.example/d");
        assertThat(page.resolve("//other.example/e f")).hasToString("https://other.example/e%20f");
        assertThat(page.resolve("?g")).asString().endsWith("?g");
        assertThatThrownBy(() -> page.resolve("file:///etc/passwd")).isInstanceOf(FetchException.class);
    }

    @Test
    void anAddressIsToldFromAFile() {
        assertThat(Address.isMeant("https://a.example")).isTrue();
        assertThat(Address.isMeant("ftp://a.example")).isTrue();
        assertThat(Address.isMeant("C:\\news")).isFalse();
        assertThat(Address.isMeant("httpd/news.txt")).isFalse();
    }
}
