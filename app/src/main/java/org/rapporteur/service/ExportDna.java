package org.rapporteur.service;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.model.Reading;
import org.rapporteur.store.KeptDna;
import org.rapporteur.store.RecordFile;
import org.rapporteur.store.dna.DnaException;
import org.rapporteur.store.dna.DnaFile;
import org.rapporteur.store.dna.DnaMerge;

/**
 * Writes a record as a database that Discourse Network Analyzer 3 opens.
 *
 * <p>Files that were taken in come back word for word, with the corrections of who is who. Beside them stand the articles that were read: a
 * document for each with a statement that is wanted, and for each stance a statement of the type that the other program has in every
 * database, and one of a type of our own with all that is known; a statement without a stance is one of the latter. If the query asks for less
 * than all, only documents with a statement that is wanted are written.
 */
public final class ExportDna {

    private ExportDna() {}

    /**
     * Writes a record, or a part of it.
     *
     * @param record the record
     * @param query which statements are wanted
     * @param how the dossier and the files of actors that know the outlets, and the bodies for which persons speak
     * @param target where the database is written; there must be none yet
     * @return what was written
     * @throws InputException if the record, the dossier or a file of actors cannot be used, the record has no article that the query
     *     names, or the database cannot be written
     */
    public static ExportedDna run(Path record, StatementQuery query, HowToRead how, Path target) throws InputException {
        Knowledge knowledge = Knowledge.of(how);
        List<KeptDna> kept = Records.reading(record, RecordFile::dnaFiles);
        Organisations organisations =
                new Organisations(knowledge.directory(), Records.reading(record, RecordFile::edits));
        Map<String, Reading> wanted = new LinkedHashMap<>();
        FindStatements.run(record, query, reading -> wanted.put(reading.name(), reading));
        try {
            boolean isAll = query.equals(StatementQuery.ALL);
            List<DnaFile> files = new ArrayList<>();
            kept.forEach(dna -> files.add(DnaGivenBack.of(dna, wanted, isAll)));
            DnaWritten written = new DnaWritten(new Outlets(knowledge.outlets()), organisations);
            wanted.values().forEach(written::add);
            if (files.isEmpty() || !wanted.isEmpty()) {
                files.add(written.file());
            }
            DnaFile all = files.stream().reduce(DnaMerge::of).orElseThrow();
            all.write(target);
            return new ExportedDna(
                    all.table("DOCUMENTS").rows().size(),
                    all.table("STATEMENTS").rows().size(),
                    written.undated());
        } catch (DnaException e) {
            throw InputException.broken(String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException e) {
            throw InputException.broken("The record " + RecordName.called(record)
                    + " cannot be written as a .dna database: " + e.getMessage());
        }
    }
}
