package org.rapporteur.cli;

import java.util.ArrayList;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.analysis.Level;
import org.rapporteur.analysis.Topic;
import org.rapporteur.analysis.ground.GroundSettings;
import org.rapporteur.analysis.network.Aggregation;
import org.rapporteur.analysis.network.Backbone;
import org.rapporteur.analysis.network.BackboneSearch;
import org.rapporteur.analysis.network.Duplicates;
import org.rapporteur.analysis.network.Kernel;
import org.rapporteur.analysis.network.Layout;
import org.rapporteur.analysis.network.Normalization;
import org.rapporteur.analysis.network.PolarizationSettings;
import org.rapporteur.analysis.network.SaidEvents;
import org.rapporteur.analysis.network.Subgroups;
import org.rapporteur.analysis.network.Window;
import org.rapporteur.document.DocumentFormat;
import org.rapporteur.model.Act;
import org.rapporteur.model.Kind;
import org.rapporteur.model.PartialDate;
import org.rapporteur.model.SpanRules;
import org.rapporteur.model.Stance;
import org.rapporteur.query.Sorting;
import org.rapporteur.service.BuiltInIssues;
import org.rapporteur.service.Change;
import org.rapporteur.service.ExportFormat;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** Reads the values of options, and lists the words that shells complete. */
final class Words {

    private Words() {}

    /** Teaches {@code commands} the types of this program's options. */
    static void teach(CommandLine commands) {
        commands.registerConverter(PartialDate.class, given -> said(() -> new PartialDate(given)));
        commands.registerConverter(Kind.class, given -> said(() -> Kind.ofWord(given)));
        commands.registerConverter(Act.class, given -> said(() -> Act.ofWord(given.toLowerCase(Locale.ROOT))));
        commands.registerConverter(WantedStance.class, given -> said(() -> WantedStance.of(given)));
        commands.registerConverter(StatementFormat.Name.class, given -> ofWord(StatementFormat.Name.values(), given));
        commands.registerConverter(ResultFormat.class, given -> ofWord(ResultFormat.values(), given));
        commands.registerConverter(Level.class, given -> ofWord(Level.values(), given));
        commands.registerConverter(Topic.class, given -> ofWord(Topic.values(), given));
        commands.registerConverter(GroundSettings.Basis.class, given -> ofWord(GroundSettings.Basis.values(), given));
        commands.registerConverter(CoverageCommand.Show.class, given -> ofWord(CoverageCommand.Show.values(), given));
        commands.registerConverter(SpanRules.class, given -> ofWord(SpanRules.values(), given));
        commands.registerConverter(DocumentFormat.class, given -> ofWord(DocumentFormat.values(), given));
        commands.registerConverter(ExportFormat.class, given -> ofWord(ExportFormat.values(), given));
        commands.registerConverter(NetworkFormat.Name.class, given -> ofWord(NetworkFormat.Name.values(), given));
        commands.registerConverter(NetworkCommand.Made.class, given -> ofWord(NetworkCommand.Made.values(), given));
        commands.registerConverter(Aggregation.class, given -> ofWord(Aggregation.values(), given));
        commands.registerConverter(Normalization.class, given -> ofWord(Normalization.values(), given));
        commands.registerConverter(Duplicates.class, given -> ofWord(Duplicates.values(), given));
        commands.registerConverter(Kernel.class, given -> ofWord(Kernel.values(), given));
        commands.registerConverter(Window.Unit.class, given -> ofWord(Window.Unit.values(), given));
        commands.registerConverter(Subgroups.Method.class, given -> ofWord(Subgroups.Method.values(), given));
        commands.registerConverter(Layout.Kind.class, given -> ofWord(Layout.Kind.values(), given));
        commands.registerConverter(BackboneOptions.Kind.class, given -> ofWord(BackboneOptions.Kind.values(), given));
        commands.registerConverter(BackboneSearch.Method.class, given -> ofWord(BackboneSearch.Method.values(), given));
        commands.registerConverter(Backbone.Spectrum.class, given -> ofWord(Backbone.Spectrum.values(), given));
        commands.registerConverter(
                PolarizationSettings.Measure.class, given -> ofWord(PolarizationSettings.Measure.values(), given));
        commands.registerConverter(
                PolarizationSettings.Algorithm.class, given -> ofWord(PolarizationSettings.Algorithm.values(), given));
        commands.registerConverter(
                PolarizationCommand.Ties.class, given -> ofWord(PolarizationCommand.Ties.values(), given));
        commands.registerConverter(SaidEvents.Concepts.class, given -> ofWord(SaidEvents.Concepts.values(), given));
        commands.registerConverter(Sorting.class, given -> ofWord(Sorting.values(), given));
        commands.registerConverter(Change.Kind.class, given -> ofWord(Change.Kind.values(), given));
        commands.registerConverter(ArticleCommand.Colour.class, given -> ofWord(ArticleCommand.Colour.values(), given));
    }

    private static <T> T said(Supplier<T> conversion) {
        try {
            return conversion.get();
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }

    private static <T extends Enum<T>> T ofWord(T[] values, String given) {
        return Stream.of(values)
                .filter(value -> word(value).equals(given))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("It is one of "
                        + Stream.of(values).map(Words::word).collect(Collectors.joining(", ")) + ", but got \"" + given
                        + "\""));
    }

    /** Returns the word of a value on the command line. */
    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kinds. */
    static final class Kinds extends ArrayList<String> {
        private static final long serialVersionUID = 1;

        Kinds() {
            super(Stream.of(Kind.values()).map(Kind::word).toList());
        }
    }

    /** What persons do something to. */
    static final class Changes extends ArrayList<String> {
        private static final long serialVersionUID = 1;

        Changes() {
            super(Stream.of(Change.Kind.values()).map(Change.Kind::word).toList());
        }
    }

    /** The acts. */
    static final class Acts extends ArrayList<String> {
        private static final long serialVersionUID = 1;

        Acts() {
            super(Stream.of(Act.values()).map(Act::word).toList());
        }
    }

    /** The stances. */
    static final class Stances extends ArrayList<String> {
        private static final long serialVersionUID = 1;

        Stances() {
            super(Stream.of(Stance.values()).map(Stance::word).toList());
        }
    }

    /** The issues of the codebook; a dossier may have others. */
    static final class Issues extends ArrayList<String> {
        private static final long serialVersionUID = 1;

        Issues() {
            super(BuiltInIssues.names());
        }
    }

    /** Whose rules for spans are followed. */
    static final class Rules extends ArrayList<String> {
        private static final long serialVersionUID = 1;

        Rules() {
            super(Stream.of(SpanRules.values()).map(Words::word).toList());
        }
    }

    /** The formats. */
    static final class Formats extends ArrayList<String> {
        private static final long serialVersionUID = 1;

        Formats() {
            super(Stream.of(StatementFormat.Name.values()).map(Words::word).toList());
        }
    }

    /** The formats of files for other programs. */
    static final class ExportFormats extends ArrayList<String> {
        private static final long serialVersionUID = 1;

        ExportFormats() {
            super(Stream.of(ExportFormat.values()).map(Words::word).toList());
        }
    }

    /** The forms of documents. */
    static final class DocumentFormats extends ArrayList<String> {
        private static final long serialVersionUID = 1;

        DocumentFormats() {
            super(Stream.of(DocumentFormat.values()).map(DocumentFormat::word).toList());
        }
    }

    /** The formats of results. */
    static final class ResultFormats extends ArrayList<String> {
        private static final long serialVersionUID = 1;

        ResultFormats() {
            super(Stream.of(ResultFormat.values()).map(Words::word).toList());
        }
    }

    /** By what speakers are told apart. */
    static final class Levels extends ArrayList<String> {
        private static final long serialVersionUID = 1;

        Levels() {
            super(Stream.of(Level.values()).map(Words::word).toList());
        }
    }

    /** On what positions are taken. */
    static final class Topics extends ArrayList<String> {
        private static final long serialVersionUID = 1;

        Topics() {
            super(Stream.of(Topic.values()).map(Words::word).toList());
        }
    }

    /** Which of several positions counts. */
    static final class Bases extends ArrayList<String> {
        private static final long serialVersionUID = 1;

        Bases() {
            super(Stream.of(GroundSettings.Basis.values()).map(Words::word).toList());
        }
    }

    /** What is shown of coverage. */
    static final class CoverageShows extends ArrayList<String> {
        private static final long serialVersionUID = 1;

        CoverageShows() {
            super(Stream.of(CoverageCommand.Show.values()).map(Words::word).toList());
        }
    }

    /** The orders in which statements are found. */
    static final class Sortings extends ArrayList<String> {
        private static final long serialVersionUID = 1;

        Sortings() {
            super(Stream.of(Sorting.values()).map(Words::word).toList());
        }
    }

    /** When colours are printed. */
    static final class Colours extends ArrayList<String> {
        private static final long serialVersionUID = 1;

        Colours() {
            super(Stream.of(ArticleCommand.Colour.values()).map(Words::word).toList());
        }
    }
}
