package org.rapporteur.export.plover;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The codes of ISO 3166-1 by what states are called in English. */
public final class CountryCode {

    /** Names in use besides those that Java has, or that not every version of Java has. */
    private static final Map<String, String> OTHERS = Map.ofEntries(
            Map.entry("burma", "MMR"),
            Map.entry("cape verde", "CPV"),
            Map.entry("czech republic", "CZE"),
            Map.entry("democratic republic of the congo", "COD"),
            Map.entry("dr congo", "COD"),
            Map.entry("east timor", "TLS"),
            Map.entry("eswatini", "SWZ"),
            Map.entry("ivory coast", "CIV"),
            Map.entry("macedonia", "MKD"),
            Map.entry("myanmar", "MMR"),
            Map.entry("north macedonia", "MKD"),
            Map.entry("palestine", "PSE"),
            Map.entry("republic of the congo", "COG"),
            Map.entry("the bahamas", "BHS"),
            Map.entry("the gambia", "GMB"),
            Map.entry("turkey", "TUR"),
            Map.entry("türkiye", "TUR"),
            Map.entry("vatican", "VAT"));

    private static final Map<String, String> BY_NAME = byName();

    private CountryCode() {}

    private static Map<String, String> byName() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            Locale country = new Locale("", code);
            codes.put(fold(country.getDisplayCountry(Locale.ENGLISH)), country.getISO3Country());
        }
        codes.putAll(OTHERS);
        return Map.copyOf(codes);
    }

    /** Returns the code of three letters of the state with this short name, such as {@code Sri Lanka}; empty if none has it. */
    public static Optional<String> of(String name) {
        return Optional.ofNullable(BY_NAME.get(fold(name)));
    }

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT).replace(" & ", " and ");
    }
}
