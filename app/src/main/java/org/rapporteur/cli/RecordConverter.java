package org.rapporteur.cli;

import java.nio.file.Path;
import org.rapporteur.service.RecordName;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Takes the name of a record: a file, or an address on a server. */
final class RecordConverter implements ITypeConverter<Path> {

    @Override
    public Path convert(String given) {
        try {
            return RecordName.file(given);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(String.valueOf(e.getMessage()));
        }
    }
}
