package org.rapporteur.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rapporteur.document.Document;
import org.rapporteur.document.DocumentFormat;
import org.rapporteur.service.BriefQuestion;
import org.rapporteur.service.InputException;
import org.rapporteur.service.MakeBrief;
import org.rapporteur.service.OpenRecord;
import org.rapporteur.text.Printable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes a brief: who stands where, with the sources of every claim. */
@Command(
        name = "brief",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Writes a brief: who stands where on what, what has changed, which preconditions are open and what"
                    + " contradicts itself.",
            "",
            "Every claim has a footnote with the quotation, the outlet and the date, and whether a person has reviewed"
                    + " it. Without a choice it is about the sides that say most and the dossier's propositions."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  rapporteur brief --dossier my-war.yaml",
            "  rapporteur brief --actor \"Ilse Varrow\" --actor haskin --issue talks --out brief.docx",
            "  rapporteur brief --side Velland --side Sorrane --proposition talks-now --since 2031-03 --out brief.pdf"
        })
final class BriefCommand implements Callable<Integer> {

    @Option(
            names = "--actor",
            paramLabel = "NAME",
            description =
                    "An actor: the name or id, or words that only one name has in it. May be given several times.")
    private List<String> actors = new ArrayList<>();

    @Option(
            names = "--side",
            paramLabel = "SIDE",
            description = "A side, with all who speak for it. May be given several times, but not beside --actor.")
    private List<String> sides = new ArrayList<>();

    @Option(
            names = "--proposition",
            paramLabel = "ID",
            description = "A proposition of the dossier. May be given several times.")
    private List<String> propositions = new ArrayList<>();

    @Option(
            names = "--issue",
            paramLabel = "ISSUE",
            description = "An issue. May be given several times, but not beside --proposition.")
    private List<String> issues = new ArrayList<>();

    @Mixin
    private PublishedOptions published;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            completionCandidates = Words.DocumentFormats.class,
            description = {
                "md: Markdown with footnotes, as GitHub and Pandoc read it.",
                "html: a page for itself, without script.",
                "pdf: pages for print, with their font.",
                "docx: for word processors, with real footnotes.",
                "Without this option, the form is that of the end of the file's name, and md where there is no file."
            })
    private @Nullable DocumentFormat format;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "The file to write, which must not be there yet; without it, text goes to standard output.")
    private @Nullable Path out;

    @Option(names = "--force", description = "Replace a file that is there.")
    private boolean force;

    @Mixin
    private DossierOptions dossier;

    @Mixin
    private RecordOption record;

    @Spec
    private CommandSpec spec;

    private final Clock clock;

    /**
     * Makes the command.
     *
     * @param clock tells the day that stands in a brief
     */
    BriefCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws InputException {
        record.requireThere();
        DocumentFormat form = form();
        if (out == null && !form.isText()) {
            throw InputException.wrongCall("This form is no text; name a file with --out");
        }
        BriefQuestion asked = new BriefQuestion(actors, sides, propositions, issues, published.range());
        OpenRecord opened = OpenRecord.of(record.file(), AnalysisOptions.how(dossier));
        Document brief = MakeBrief.of(opened, asked, LocalDate.now(clock));
        if (out == null) {
            spec.commandLine().getOut().print(new String(form.write(brief), UTF_8));
            spec.commandLine().getOut().flush();
        } else {
            MakeBrief.write(brief, form, out, force);
            spec.commandLine()
                    .getErr()
                    .println("A brief with " + brief.notes().size() + " footnotes written to "
                            + Printable.line(out.toString()));
        }
        return CommandLine.ExitCode.OK;
    }

    private DocumentFormat form() throws InputException {
        if (format != null) {
            return format;
        }
        if (out == null) {
            return DocumentFormat.MD;
        }
        String name = out.toString();
        String end = name.substring(name.lastIndexOf('.') + 1);
        Optional<DocumentFormat> named = DocumentFormat.ofWord(end);
        return named.orElseThrow(() -> InputException.wrongCall(
                "The name " + Printable.line(name) + " does not tell the form; say --format md, html, pdf or docx"));
    }
}
