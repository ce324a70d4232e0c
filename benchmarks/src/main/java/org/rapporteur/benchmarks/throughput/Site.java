package org.rapporteur.benchmarks.throughput;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.rapporteur.benchmarks.throughput.MadePages.Story;

/** Sites of newspapers as they are built: what stands around an article is most of a page. */
enum Site {
    /** A news agency: marked up well, and said again in JSON-LD. */
    WIRE {
        @Override
        byte[] page(Story story, Random random) {
            StringBuilder page = new StringBuilder(head(story, "Norrin Wire"));
            page.append(
                            "<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\",\"@type\":\"NewsArticle\",\"headline\":\"")
                    .append(json(story.title()))
                    .append("\",\"datePublished\":\"")
                    .append(story.day())
                    .append("T08:15:00Z\",\"author\":[{\"@type\":\"Person\",\"name\":\"")
                    .append(story.author())
                    .append("\"}],\"publisher\":{\"@type\":\"Organization\",\"name\":\"Norrin Wire\"}}</script>");
            styles(page, random, 250);
            scripts(page, random, 500);
            page.append("</head><body>");
            menu(page, 60);
            page.append("<main><article class=\"article\"><header><h1>")
                    .append(html(story.title()))
                    .append("</h1><p class=\"byline\">By <a rel=\"author\" href=\"/by/1\">")
                    .append(story.author())
                    .append("</a></p><time datetime=\"")
                    .append(story.day())
                    .append("\">")
                    .append(story.day())
                    .append("</time></header><div class=\"article-body\">");
            story.paragraphs()
                    .forEach(each -> page.append("<p>").append(html(each)).append("</p>\n"));
            page.append(
                    "</div><footer><p>Our standards: <a href=\"/trust\">The trust principles of Norrin.</a></p></footer></article></main>");
            teasers(page, story, 30, "section");
            return footer(page).getBytes(UTF_8);
        }
    },
    /** A newspaper with a kit for blogs: sidebar, comments. */
    PAPER {
        @Override
        byte[] page(Story story, Random random) {
            StringBuilder page = new StringBuilder(head(story, "The Velland Courier"));
            styles(page, random, 700);
            page.append("</head><body class=\"single single-post\">");
            menu(page, 90);
            page.append("<div id=\"content\"><div class=\"post hentry\"><h1 class=\"entry-title\">")
                    .append(html(story.title()))
                    .append("</h1><div class=\"entry-meta\">Posted on <time class=\"entry-date\" datetime=\"")
                    .append(story.day())
                    .append("\">")
                    .append(story.day())
                    .append("</time> by <span class=\"author vcard\">")
                    .append(story.author())
                    .append("</span></div>");
            share(page);
            page.append("<div class=\"entry-content\">");
            story.paragraphs()
                    .forEach(each -> page.append("<p>").append(html(each)).append("</p>\n"));
            page.append("</div>");
            share(page);
            page.append("</div><div id=\"comments\"><h3>Comments</h3><ol class=\"commentlist\">");
            for (int i = 0; i < 8 + random.nextInt(20); i++) {
                page.append("<li class=\"comment\"><cite>reader")
                        .append(random.nextInt(9999))
                        .append("</cite><p>");
                words(page, random, 15 + random.nextInt(50));
                page.append("</p><a class=\"comment-reply-link\" href=\"#\">Reply</a></li>\n");
            }
            page.append("</ol></div></div>");
            teasers(page, story, 40, "aside");
            scripts(page, random, 400);
            return footer(page).getBytes(UTF_8);
        }
    },
    /** A portal that a script builds: no element says what it is, and the page holds its own data once more. */
    PORTAL {
        @Override
        byte[] page(Story story, Random random) {
            StringBuilder page = new StringBuilder(head(story, "Meddow Today"));
            styles(page, random, 900);
            page.append("</head><body><div id=\"__root\">");
            menu(page, 140);
            page.append("<div class=\"sc-a1\"><div class=\"sc-b7\"><h1 class=\"sc-h1\">")
                    .append(html(story.title()))
                    .append("</h1><div class=\"sc-q9\">")
                    .append(story.author())
                    .append(" · ")
                    .append(story.day())
                    .append("</div></div><div class=\"sc-c2\">");
            int at = 0;
            for (String each : story.paragraphs()) {
                page.append("<div class=\"sc-p4\"><p>").append(html(each)).append("</p></div>\n");
                if (++at % 4 == 0) {
                    page.append(
                                    "<div class=\"sc-ad\"><span>Advertisement</span></div><div class=\"sc-r3\"><a href=\"/a/")
                            .append(at)
                            .append("\">Read more: ")
                            .append(html(story.around().get(at)))
                            .append("</a></div>");
                }
            }
            page.append("</div></div>");
            teasers(page, story, 40, "div");
            page.append("</div><script id=\"__DATA__\" type=\"application/json\">{\"story\":[");
            story.paragraphs()
                    .forEach(each -> page.append('"').append(json(each)).append("\","));
            page.append("\"\"],\"teasers\":[");
            for (int i = 0; i < 120; i++) {
                page.append("{\"id\":")
                        .append(random.nextInt(99999))
                        .append(",\"slug\":\"/a/")
                        .append(i)
                        .append("\",\"title\":\"")
                        .append(json(story.around().get(i % story.around().size())))
                        .append("\",\"image\":{\"src\":\"https://img.meddow.example/")
                        .append(Long.toHexString(random.nextLong()))
                        .append(".webp\",\"width\":1200,\"height\":675}},");
            }
            page.append("{}]}</script>");
            scripts(page, random, 900);
            return footer(page).getBytes(UTF_8);
        }
    },
    /** A site that nobody has touched for decades: tables, line breaks, an old encoding. */
    OLD {
        @Override
        byte[] page(Story story, Random random) {
            StringBuilder page = new StringBuilder(
                            "<HTML><HEAD><META http-equiv=\"Content-Type\" content=\"text/html; charset=windows-1252\"><TITLE>")
                    .append(html(story.title()))
                    .append(
                            " - Sorrane Gazette</TITLE></HEAD><BODY bgcolor=\"#ffffff\"><TABLE width=\"760\"><TR><TD valign=top width=150>");
            for (int i = 0; i < 70; i++) {
                page.append("<A href=\"sect")
                        .append(i)
                        .append(".htm\"><FONT size=1>Section ")
                        .append(i)
                        .append("</FONT></A><BR>");
            }
            page.append("</TD><TD valign=top><FONT size=5><B>")
                    .append(html(story.title()))
                    .append("</B></FONT><BR><FONT size=2>By ")
                    .append(story.author())
                    .append(", ")
                    .append(story.day())
                    .append("</FONT><P>");
            story.paragraphs().forEach(each -> page.append(html(each)).append("<BR><BR>\n"));
            page.append("</TD><TD valign=top width=160>");
            for (String each : story.around()) {
                page.append("<A href=\"x.htm\"><FONT size=1>")
                        .append(html(each))
                        .append("</FONT></A><HR>");
            }
            scripts(page, random, 60);
            page.append(
                    "</TD></TR></TABLE><CENTER><FONT size=1>Copyright Sorrane Gazette. All rights reserved.</FONT></CENTER></BODY></HTML>");
            return western(page);
        }
    };

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private static final List<String> WORDS = List.of(
            "well", "this", "is", "what", "I", "have", "said", "all", "along", "and", "nobody", "would", "listen", "to",
            "the", "facts", "of", "it", "when", "they", "begin", "again", "next", "year", "we", "will", "pay", "for",
            "that");

    /** Returns a page with this story. */
    abstract byte[] page(Story story, Random random);

    private static String head(Story story, String site) {
        return "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + html(story.title()) + " | "
                + site
                + "</title><meta property=\"og:title\" content=\"" + html(story.title())
                + "\"><meta property=\"og:type\" content=\"article\"><meta property=\"og:site_name\" content=\"" + site
                + "\"><meta name=\"author\" content=\"" + story.author()
                + "\"><meta property=\"article:published_time\" content=\"" + story.day()
                + "T08:15:00Z\"><meta property=\"og:url\" content=\"https://news.example/" + story.day() + "/"
                + story.number() + "\"><meta name=\"viewport\" content=\"width=device-width\">";
    }

    private static void styles(StringBuilder page, Random random, int rules) {
        page.append("<style>");
        for (int i = 0; i < rules; i++) {
            page.append(".sc-")
                    .append(Integer.toString(random.nextInt(99_999), 36))
                    .append("{margin:0 auto;padding:")
                    .append(random.nextInt(40))
                    .append("px;color:#")
                    .append(Integer.toHexString(0x100000 + random.nextInt(0x8fffff)))
                    .append("}\n");
        }
        page.append("</style>");
    }

    private static void scripts(StringBuilder page, Random random, int lines) {
        page.append("<script>");
        for (int i = 0; i < lines; i++) {
            page.append("window.q")
                    .append(i)
                    .append("=document.getElementById(\"e")
                    .append(random.nextInt(9999))
                    .append("\");q")
                    .append(i)
                    .append("&&q")
                    .append(i)
                    .append(".addEventListener(\"click\",function(e){track(\"")
                    .append(Long.toHexString(random.nextLong()))
                    .append("\",")
                    .append(random.nextInt(20_400_000))
                    .append(")});\n");
        }
        page.append("</script>");
    }

    private static void menu(StringBuilder page, int links) {
        page.append(
                "<div class=\"cookie-banner\" role=\"dialog\"><p>We and our partners use cookies to measure how our pages are"
                        + " read.</p><button>Accept all</button></div><header><nav aria-label=\"Main\"><ul>");
        for (int i = 0; i < links; i++) {
            page.append("<li class=\"menu-item\"><a href=\"/section/")
                    .append(i)
                    .append("\" data-track=\"nav-")
                    .append(i)
                    .append("\">Section ")
                    .append(i)
                    .append("</a></li>");
        }
        page.append("</ul></nav></header>");
    }

    private static void share(StringBuilder page) {
        page.append("<ul class=\"share\">");
        for (String each : List.of("Print", "E-mail", "Copy link", "Save")) {
            page.append("<li><a href=\"#\" class=\"share-button\">")
                    .append(each)
                    .append("</a></li>");
        }
        page.append("</ul>");
    }

    private static void teasers(StringBuilder page, Story story, int count, String element) {
        page.append('<').append(element).append(" class=\"related\"><h2>Most read</h2>");
        for (int i = 0; i < count; i++) {
            page.append("<div class=\"card\"><a href=\"/a/")
                    .append(i)
                    .append("\"><img alt=\"\" srcset=\"/i/")
                    .append(i)
                    .append("-320.webp 320w, /i/")
                    .append(i)
                    .append("-640.webp 640w\"><h3>")
                    .append(html(story.around().get(i % story.around().size())))
                    .append("</h3></a><span>")
                    .append(1 + i % 9)
                    .append(" min read</span></div>\n");
        }
        page.append("</").append(element).append('>');
    }

    private static String footer(StringBuilder page) {
        return page.append(
                        "<div class=\"newsletter\"><h3>Our newsletter</h3><p>The day in five minutes, every evening in your mailbox. Sign up"
                                + " now.</p><form><input type=\"email\"><button>Sign up</button></form></div><footer><ul>"
                                + "<li><a href=\"/about\">About us</a></li><li><a href=\"/privacy\">Privacy</a></li><li><a href=\"/terms\">Terms of"
                                + " use</a></li></ul><p>All rights reserved.</p></footer></body></html>\n")
                .toString();
    }

    private static void words(StringBuilder page, Random random, int count) {
        for (int i = 0; i < count; i++) {
            page.append(i > 0 ? " " : "").append(WORDS.get(random.nextInt(WORDS.size())));
        }
    }

    private static String html(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String json(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    /** Returns a page in an encoding of Western Europe, with references for what is not in it. */
    private static byte[] western(StringBuilder page) {
        CharsetEncoder encoder = WINDOWS_1252.newEncoder();
        List<String> out = new ArrayList<>();
        page.codePoints().forEach(c -> {
            String letter = Character.toString(c);
            out.add(encoder.canEncode(letter) ? letter : String.format(Locale.ROOT, "&#%d;", c));
        });
        return String.join("", out).getBytes(WINDOWS_1252);
    }
}
