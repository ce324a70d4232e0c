package org.rapporteur.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.rapporteur.dossier.Dossiers;
import org.rapporteur.export.JsonLinesReader;
import org.rapporteur.export.RecordFormatException;
import org.rapporteur.ingest.ArticleWalk;
import org.rapporteur.ingest.Articles;
import org.rapporteur.ingest.Ingested;
import org.rapporteur.ingest.feed.Feeds;
import org.rapporteur.ingest.feed.UnreadableFeedException;
import org.rapporteur.ingest.metadata.Sidecar;
import org.rapporteur.ingest.table.ColumnNames;
import org.rapporteur.model.Article;
import org.rapporteur.query.SearchQuery;
import org.rapporteur.text.CodePoints;
import org.rapporteur.yaml.BrokenFileException;
import org.rapporteur.yaml.YamlFile;

/** The readers of what comes from elsewhere. */
enum Reader {
    TEXT {
        @Override
        void read(byte[] bytes) {
            check(Articles.read("article.txt", new ByteArrayInputStream(bytes)));
        }
    },
    MARKDOWN {
        @Override
        void read(byte[] bytes) {
            check(Articles.read("article.md", new ByteArrayInputStream(bytes)));
        }
    },
    PAGE {
        @Override
        void read(byte[] bytes) {
            check(Articles.read("page.html", bytes, "https://courier.example/talks", Optional.of("text/html")));
        }
    },
    ZIP("articles.zip"),
    TAR("articles.tar"),
    LINES("articles.jsonl"),
    CSV("articles.csv"),
    PARQUET("articles.parquet"),
    WARC("articles.warc"),
    MAIL("letter.eml"),
    MBOX("letters.mbox"),
    EPUB("book.epub"),
    PDF("report.pdf"),
    DOCX("report.docx"),
    RTF("report.rtf"),
    EXPORT("export.txt"),
    EXPORT_PAGE("export.html"),
    FEED {
        @Override
        void read(byte[] bytes) {
            try {
                Feeds.read(bytes, Optional.of("https://courier.example/feed"), Optional.empty());
            } catch (UnreadableFeedException e) {
                requireLine(e);
            }
        }
    },
    SIDECAR {
        @Override
        void read(byte[] bytes) {
            Sidecar.read("article.json", bytes);
        }
    },
    DOSSIER {
        @Override
        void read(byte[] bytes) {
            try {
                Dossiers.read(Path.of("dossier.yaml"), YamlFile.read("dossier.yaml", new ByteArrayInputStream(bytes)));
            } catch (BrokenFileException e) {
                requireLine(e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    },
    RECORD {
        @Override
        void read(byte[] bytes) {
            try {
                JsonLinesReader.read(new String(bytes, UTF_8));
            } catch (RecordFormatException e) {
                requireLine(e);
            }
        }
    },
    QUERY {
        @Override
        void read(byte[] bytes) {
            SearchQuery.of(new String(bytes, UTF_8));
        }
    };

    private static final Path FOLDER = folder();

    private final String file;

    Reader() {
        this("");
    }

    /** Makes a reader of files that may hold several articles; {@code file} is what one is called. */
    Reader(String file) {
        this.file = file;
    }

    /** Reads some bytes; what it throws is a defect. */
    void read(byte[] bytes) {
        walk(file, bytes);
    }

    /** Reads a file of several articles. */
    private static void walk(String name, byte[] bytes) {
        Path file = FOLDER.resolve(name);
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try (ArticleWalk walk = ArticleWalk.over(List.of(file), ColumnNames.USUAL, ArticleWalk.Hearing.NONE)) {
            walk.forEachRemaining(met -> check(met.read()));
        }
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("fuzz");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Throws if an article is not as articles are to be; a refusal is to say why. */
    static void check(Ingested ingested) {
        if (ingested instanceof Ingested.Refused refused) {
            require(!refused.failure().message().isBlank(), "a failure says nothing");
            return;
        }
        Article article = ((Ingested.Received) ingested).article();
        require(UTF_8.newEncoder().canEncode(article.text()), "the text has half a character");
        CodePoints text = CodePoints.of(article.text());
        article.paragraphs()
                .forEach(paragraph -> require(!text.slice(paragraph.span()).isBlank(), "a paragraph is blank"));
    }

    private static void requireLine(Exception refusal) {
        require(refusal.getMessage() != null && !refusal.getMessage().isBlank(), "a refusal says nothing");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }
}
