package org.rapporteur.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.model.Failure;
import org.rapporteur.model.Metadata;

/** Documents and exports of databases, from files to a record. */
class ReadDocumentsTest {

    private static final String SAYS =
            "Foreign Minister Nadia Colle said on Tuesday that Velland would go on with the talks in Fennick.";

    private static final String MAILBOX = "From news@trumpet.example Wed Mar 19 08:00:00 2031\n"
            + "From: \"The Morning Trumpet\" <news@trumpet.example>\nSubject: Talks go on\nDate: Tue, 18 Mar 2031 23:15:00 -0500\n"
            + "List-Unsubscribe: <https://trumpet.example/out>\n\n" + SAYS + "\n\n"
            + "From news@trumpet.example Thu Mar 20 08:00:00 2031\nFrom: \"The Morning Trumpet\" <news@trumpet.example>\n"
            + "Subject: Talks go on again\n\n" + SAYS + " Nobody left.\n";

    private static final String FACTIVA =
            "{\\rtf1\\ansi HD\\tab Talks go on\\par PD\\tab 18 March 2031\\par SN\\tab Norrin\\par LP\\par " + SAYS
                    + "\\par AN\\tab Document NORRIN0020310318e7ct0001r\\par}";

    private static final String LEXIS =
            "1 of 1 DOCUMENTS\n\nSorinform\n\nMarch 18, 2031\n\nTalks go on\n\nLENGTH: 14 words\n\n" + SAYS
                    + "\n\nLOAD-DATE: March 19, 2031\n";

    @TempDir
    private Path folder;

    private Path record;
    private final List<Failure> failures = new ArrayList<>();

    private final ReadProgress progress = new ReadProgress() {
        @Override
        public void begins(long articles, long otherFiles) {
            failures.clear();
        }

        @Override
        public void failed(Failure failure) {
            failures.add(failure);
        }

        @Override
        public void noted(String path, String note) {}

        @Override
        public void kept(Tally soFar) {}
    };

    @BeforeEach
    void nameTheRecord() {
        record = folder.resolve("record.sqlite");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Path paper(String name, String... lines) throws IOException {
        Path file = folder.resolve(name);
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                for (int i = 0; i < lines.length; i++) {
                    out.beginText();
                    out.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
                    out.newLineAtOffset(70, 700 - 13 * i);
                    out.showText(lines[i]);
                    out.endText();
                }
            }
            document.save(file.toFile());
        }
        return file;
    }

    private Tally read(Path... paths) throws InputException {
        return ReadArticles.run(List.of(paths), record, HowToRead.DEFAULT, progress);
    }

    private Metadata metadata(String key) throws InputException {
        return ShowArticle.run(record, folder.resolve(key).toString())
                .reading()
                .article()
                .metadata();
    }

    private List<String> names() throws InputException {
        List<String> found = new ArrayList<>();
        FindStatements.run(record, StatementQuery.ALL, each -> found.add(each.name()));
        return found.stream().distinct().sorted().toList();
    }

    @Test
    void newslettersExportsAndPapersAreReadIntoOneRecord() throws IOException, InputException {
        Path mailbox = write("newsletter.mbox", MAILBOX);
        Path factiva = write("factiva.rtf", FACTIVA);
        Path paper = paper(
                "report.pdf",
                "Foreign Minister Nadia Colle said on Tuesday that Velland would go on with",
                "the talks in Fennick.");
        Path lexis = write("lexis.txt", LEXIS);
        write("report.json", "{\"outlet\": \"The Council\", \"published\": \"2031-03-17\"}");
        Tally first = read(mailbox, factiva, paper, lexis);
        assertThat(failures).isEmpty();
        assertThat(first).extracting(Tally::added, Tally::failed).containsExactly(5, 0);
        assertThat(names())
                .containsExactly(
                        "factiva.rtf!/1", "lexis.txt!/1", "newsletter.mbox!/1", "newsletter.mbox!/2", "report.pdf");
        assertThat(metadata("newsletter.mbox!/1").outlet()).contains("The Morning Trumpet");
        assertThat(metadata("factiva.rtf!/1").outlet()).contains("Norrin");
        assertThat(metadata("lexis.txt!/1").title()).contains("Talks go on");
        assertThat(metadata("report.pdf").outlet()).contains("The Council");
        assertThat(metadata("report.pdf").published().map(Object::toString)).contains("2031-03-17");
        assertThat(read(mailbox, factiva, paper, lexis).unchanged()).isEqualTo(5);
    }

    @Test
    void documentsInAnArchiveAreReadToo() throws IOException, InputException {
        Path archive = folder.resolve("press.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new ZipEntry("exports/lexis.txt"));
            zip.write(LEXIS.getBytes(UTF_8));
            zip.putNextEntry(new ZipEntry("mail/newsletter.mbox"));
            zip.write(MAILBOX.getBytes(UTF_8));
            zip.putNextEntry(new ZipEntry("report.pdf"));
            zip.write(Files.readAllBytes(paper("aside.pdf", SAYS)));
        }
        assertThat(read(archive).added()).isEqualTo(4);
        assertThat(names())
                .containsExactly(
                        "press.zip!/exports/lexis.txt!/1",
                        "press.zip!/mail/newsletter.mbox!/1",
                        "press.zip!/mail/newsletter.mbox!/2",
                        "press.zip!/report.pdf");
    }

    @Test
    void whatCannotBeReadIsToldInOneLineAndCostsNothingElse() throws IOException, InputException {
        Path notes = write("notes.txt", SAYS);
        Path broken = write("broken.pdf", "%PDF-1.7 and no more");
        Path letter = write("letter.docx", "no document");
        Tally tally = read(notes, broken, letter);
        assertThat(tally).extracting(Tally::added, Tally::failed).containsExactly(1, 2);
        assertThat(failures)
                .extracting(Failure::message)
                .allSatisfy(message -> assertThat(message).doesNotContain("\n").contains("get it again"));
    }
}
