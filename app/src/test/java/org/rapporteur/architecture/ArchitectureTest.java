package org.rapporteur.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Who may know whom. Each rule carries its reason, which a build that breaks it prints. */
@Tag("slow")
class ArchitectureTest {

    private static final String ROOT = "org.rapporteur";

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    /** A small building, below this package, that breaks every rule. */
    private static final String BROKEN_ROOT = "org.rapporteur.architecture.fixture";

    private static final JavaClasses BROKEN = new ClassFileImporter().importPackages(BROKEN_ROOT);

    private static List<ArchRule> rules(String root) {
        Rules rules = new Rules(root);
        return List.of(
                rules.everyClassHasARoom(),
                rules.onlyTheCommandLinePrints(),
                rules.onlyTheWiringExits(),
                rules.noDefaultOfLocaleOrZone(),
                rules.onlyIn(
                        "another database changes two rooms and no more",
                        new String[] {
                            "java.sql..",
                            "javax.sql..",
                            "org.sqlite..",
                            "org.postgresql..",
                            "org.jdbi..",
                            "org.flywaydb.."
                        },
                        Room.STORE,
                        Room.SEARCH));
    }

    /** Rules on libraries that the broken building cannot break, as they are not dependencies yet. */
    private static List<ArchRule> rulesOnLibraries() {
        Rules rules = new Rules(ROOT);
        return List.of(
                rules.onlyIn(
                        "a page, a feed and an archive are articles to everybody else",
                        new String[] {
                            "org.jsoup..",
                            "com.rometools..",
                            "org.netpreserve..",
                            "org.apache.commons.compress..",
                            "io.airlift.."
                        },
                        Room.INGEST),
                rules.onlyIn(
                        "another reader of YAML changes two rooms: in an article's head, nothing is a mistake",
                        new String[] {"org.snakeyaml.."},
                        Room.YAML,
                        Room.INGEST),
                rules.onlyIn(
                        "another way to run a model changes one room and no more",
                        new String[] {"ai.onnxruntime..", "ai.djl.."},
                        Room.INFERENCE),
                rules.onlyIn(
                        "an index is made from the record and can be made again with another engine",
                        new String[] {"org.apache.lucene.."},
                        Room.SEARCH),
                rules.onlyIn(
                        "another library of graphs changes one room and no more",
                        new String[] {"org.jgrapht.."},
                        Room.ANALYSIS),
                rules.onlyIn(
                        "another way to tell languages changes one room and no more",
                        new String[] {"opennlp.."},
                        Room.LANGUAGE),
                rules.onlyIn(
                        "another way to lay two texts beside each other changes one room and no more",
                        new String[] {"com.github.difflib.."},
                        Room.COPIES),
                rules.onlyIn("only commands are parsed from a command line", new String[] {"picocli.."}, Room.CLI),
                rules.onlyIn(
                        "only the pages speak HTTP",
                        new String[] {
                            "io.javalin..", "gg.jte..", "jakarta.servlet..", "org.eclipse.jetty..", "io.prometheus.."
                        },
                        Room.WEB),
                rules.onlyIn(
                        "nobody asks the web for anything but the one who asks politely",
                        new String[] {"org.apache.hc..", "crawlercommons..", "java.net.http.."},
                        Room.FETCH),
                rules.onlyIn(
                        "results are kept by use cases, visits by pages, what a server wants by who asks it",
                        new String[] {"com.github.benmanes.caffeine.."},
                        Room.FETCH,
                        Room.SERVICE,
                        Room.WEB),
                rules.onlyIn(
                        "another way to keep passwords changes one room and no more",
                        new String[] {"com.password4j..", "com.nulabinc.."},
                        Room.SERVICE));
    }

    /** Who reads and writes the formats that others make. */
    private static List<ArchRule> rulesOnFormats() {
        Rules rules = new Rules(ROOT);
        return List.of(
                rules.onlyIn(
                        "another library for tables changes the room that writes and the one that reads",
                        new String[] {
                            "org.apache.commons.csv..",
                            "org.apache.parquet..",
                            "org.apache.hadoop..",
                            "blue.strategic.."
                        },
                        Room.EXPORT,
                        Room.INGEST),
                rules.onlyIn(
                        "another writer of documents changes one room and no more",
                        new String[] {"org.apache.poi..", "org.apache.fop..", "org.openxmlformats.."},
                        Room.DOCUMENT),
                rules.onlyIn(
                        "fonts are of use to those who write and read documents",
                        new String[] {"org.apache.fontbox..", "org.apache.pdfbox.io.."},
                        Room.DOCUMENT,
                        Room.INGEST),
                rules.onlyIn(
                        "a document that was received is an article to everybody else",
                        new String[] {
                            "org.apache.pdfbox",
                            "org.apache.pdfbox.cos..",
                            "org.apache.pdfbox.contentstream..",
                            "org.apache.pdfbox.pdmodel..",
                            "org.apache.pdfbox.text..",
                            "org.apache.james..",
                            "com.rtfparserkit..",
                            "org.apache.commons.compress.."
                        },
                        Room.INGEST));
    }

    private static List<ArchRule> rulesOnDrawing() {
        Rules rules = new Rules(ROOT);
        return List.of(rules.onlyIn(
                "another way to draw changes one room and no more",
                new String[] {"com.github.weisj..", "java.awt.."},
                Room.PICTURE,
                Room.DOCUMENT));
    }

    @TestFactory
    Stream<DynamicTest> everyRuleHolds() {
        return Stream.of(rules(ROOT), rulesOnLibraries(), rulesOnFormats(), rulesOnDrawing())
                .flatMap(List::stream)
                .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(PRODUCT)));
    }

    @TestFactory
    Stream<DynamicTest> everyRoomKnowsOnlyWhatItMay() {
        return Stream.of(Room.values())
                .map(room -> new Rules(ROOT).directionOf(room))
                .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(PRODUCT)));
    }

    @TestFactory
    Stream<DynamicTest> everyRuleNoticesABreach() {
        return Stream.concat(rules(BROKEN_ROOT).stream(), Stream.of(new Rules(BROKEN_ROOT).directionOf(Room.MODEL)))
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getDescription(),
                        () -> assertThat(rule.evaluate(BROKEN).hasViolation()).isTrue()));
    }

    @Test
    void theRulesSeeTheWholeProduct() {
        Set<String> packages = PRODUCT.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
        assertThat(packages).contains(ROOT, ROOT + ".model", ROOT + ".text", ROOT + ".cli");
    }

    @Test
    void everyPackageSaysThatNothingInItIsNull() {
        assertThat(PRODUCT.stream()
                        .map(JavaClass::getPackage)
                        .distinct()
                        // Made by the build from the pages' templates.
                        .filter(javaPackage -> !javaPackage.getName().equals(ROOT + ".web.templates"))
                        .filter(javaPackage -> !javaPackage.isAnnotatedWith(NullMarked.class)))
                .as("packages whose package-info lacks @NullMarked")
                .isEmpty();
    }
}
