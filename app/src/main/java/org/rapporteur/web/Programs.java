package org.rapporteur.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.security.BasicAuthCredentials;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.Sha256;
import org.rapporteur.service.Accounts;
import org.rapporteur.web.api.Problem;

/** Programs that show a token (RFC 6750), or a name and a password (RFC 7617), with each request. */
final class Programs {

    private static final String SCHEME = "Basic ";
    private static final String BEARER = "Bearer ";
    private static final int MOST = 1000;

    /** So long a password is not looked at again, which costs a tenth of a second and much memory each time. */
    private static final Duration KNOWN = Duration.ofMinutes(1);

    private final String salt;
    private final Cache<String, Accounts.Entry> known =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KNOWN).build();

    Programs() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        salt = HexFormat.of().formatHex(bytes);
    }

    /** Returns the name and the password in a header; empty if there are none. */
    static Optional<BasicAuthCredentials> credentials(@Nullable String header) {
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        try {
            byte[] bytes =
                    Base64.getDecoder().decode(header.substring(SCHEME.length()).strip());
            String both = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            int colon = both.indexOf(':');
            return Optional.of(
                    colon < 0
                            ? new BasicAuthCredentials(both, "")
                            : new BasicAuthCredentials(both.substring(0, colon), both.substring(colon + 1)));
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return Optional.of(new BasicAuthCredentials("", ""));
        }
    }

    /** Returns the token in a header (RFC 6750); empty if there is none. */
    static Optional<String> token(@Nullable String header) {
        return header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? Optional.empty()
                : Optional.of(header.substring(BEARER.length()).strip());
    }

    /** Returns the problem of somebody who is not known. */
    static Problem unknown(Context request, String detail) {
        request.header("WWW-Authenticate", "Basic realm=\"Rapporteur\", charset=\"UTF-8\"");
        return new Problem(HttpStatus.UNAUTHORIZED.getCode(), detail);
    }

    /** Returns as whom they let somebody in a short while ago; empty if they did not. */
    Optional<Accounts.Entry> entry(BasicAuthCredentials shown) {
        return Optional.ofNullable(known.getIfPresent(digest(shown)));
    }

    /** Remembers for a short while as whom they let somebody in. */
    void remember(BasicAuthCredentials shown, Accounts.Entry entry) {
        known.put(digest(shown), entry);
    }

    /** Nothing is kept from which a password could be found. */
    private String digest(BasicAuthCredentials shown) {
        return Sha256.of((salt + shown.getUsername() + "\0" + shown.getPassword()).getBytes(UTF_8))
                .hex();
    }
}
