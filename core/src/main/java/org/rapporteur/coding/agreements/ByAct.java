package org.rapporteur.coding.agreements;

import java.util.List;
import java.util.Optional;
import org.rapporteur.model.AccordClaim;
import org.rapporteur.model.Claim;
import org.rapporteur.model.Span;

/** Finds the claims that words alone do not give away, by what the statements are coded as. */
final class ByAct {

    private static final String AGREEMENTS = "agreements";
    private static final String ACCUSE = "accuse";

    private final Accords accords;

    ByAct(Accords accords) {
        this.accords = accords;
    }

    /** Adds what the statements claim in whose words nothing was found. */
    void read(Sheet sheet, List<Told> statements) {
        for (Told told : statements) {
            Optional<Claim> claim = claim(told);
            Span extent = told.what().extent();
            if (claim.isPresent() && !hasClaim(extent)) {
                int token = sheet.at(extent.end());
                int first = sheet.at(extent.start());
                meant(claim.get(), first, token)
                        .ifPresent(accord -> accord.claims()
                                .add(new AccordClaim(
                                        told.what().content().get(0),
                                        claim.get(),
                                        told.speaker(),
                                        Sureness.of(claim.get()),
                                        "act")));
            }
        }
    }

    private static Optional<Claim> claim(Told told) {
        if (!told.issues().contains(AGREEMENTS)) {
            return Optional.empty();
        }
        return told.act().flatMap(act -> switch (act) {
            case ACCUSE -> Optional.of(Claim.BROKEN);
            default -> Optional.empty();
        });
    }

    private boolean hasClaim(Span extent) {
        return accords.found().stream()
                .flatMap(accord -> accord.claims().stream())
                .anyMatch(claim -> claim.span().overlaps(extent));
    }

    private Optional<Accords.Accord> meant(Claim claim, int first, int last) {
        return accords.within(first, last).or(() -> claim == Claim.BROKEN ? accords.around(first) : Optional.empty());
    }
}
