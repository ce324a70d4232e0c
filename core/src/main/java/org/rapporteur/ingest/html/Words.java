package org.rapporteur.ingest.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Groups of words that mean the same, found anywhere in a text in one pass.
 *
 * <p>Immutable; for any number of threads.
 */
final class Words {

    /** A place in the tree of words: what may follow, and which groups have a word that ends here. */
    private static final class Place {
        private final Map<Character, Place> next = new HashMap<>();
        private long groups;
    }

    private static final int DIRECT = 128;

    private final List<String> names = new ArrayList<>();
    private final Place[] first = new Place[DIRECT];
    private final Map<Character, Place> rest = new HashMap<>();

    /**
     * Makes groups of words.
     *
     * @param lines one group each: its name, a colon, and its words between commas; {@code _} stands for a blank
     */
    private Words(String lines) {
        lines.lines().filter(line -> !line.isBlank()).forEach(this::add);
    }

    private void add(String line) {
        int colon = line.indexOf(':');
        long group = 1L << names.size();
        names.add(line.substring(0, colon).strip());
        for (String word : line.substring(colon + 1).split(",", -1)) {
            String plain = word.strip().replace('_', ' ');
            Place place = begin(plain.charAt(0));
            for (int i = 1; i < plain.length(); i++) {
                place = place.next.computeIfAbsent(plain.charAt(i), c -> new Place());
            }
            place.groups |= group;
        }
    }

    private Place begin(char c) {
        if (c >= DIRECT) {
            return rest.computeIfAbsent(c, key -> new Place());
        }
        if (first[c] == null) {
            first[c] = new Place();
        }
        return first[c];
    }

    /** Returns how many groups there are. */
    int size() {
        return names.size();
    }

    /** Returns the groups that have a word in {@code text}, in whatever case, as bits in the order of their names. */
    long in(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        long found = 0;
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            Place place = c < DIRECT ? first[c] : rest.get(c);
            for (int j = i + 1; place != null; j++) {
                found |= place.groups;
                place = j < lower.length() && !place.next.isEmpty() ? place.next.get(lower.charAt(j)) : null;
            }
        }
        return found;
    }

    /** What the names of classes and ids, roles and properties call the parts of a page. */
    static final Words OF_MARKUP = new Words("""
            article: article, artikel, articulo, articolo, entry, post, story, beitrag, noticia, nota, single, detail
            content: content, inhalt, contenu, contenido, contenuto, conteudo, tresc
            body: body, text, txt, copy, prose, paragraph, absatz, wysiwyg, rte, editor
            main: main, primary, center, middle, mitte, haupt, principal
            article-body: articlebody, article-body, article_body, article__body, entry-content, post-content, post-body, postbody, \
            story-body, storybody, artikeltext, article-text, articletext, article-content, article__content, post__content, entry__content, \
            bodytext, body-text, richtext, rich-text, fliesstext, article-paragraph
            comment: comment, kommentar, disqus, respond, replies, reply, discussion, diskussion, guestbook, commentaire, comentario, commenti, leserbrief
            sidebar: sidebar, side-bar, aside, rightcol, right-col, leftcol, left-col, seitenleiste, marginal, secondary, complementary, right, left, rechts, links
            footer: footer, fuss, fusz, bottom, copyright, impressum, colophon, contentinfo, foot
            header: header, masthead, kopf, logo, topbar, branding, head, top-
            navigation: nav, menu, breadcrumb, pagina, pager, paging, sitemap, skip, crumb, tabs, toc
            related: related, recommend, recirc, similar, more, mehr, also, aehnlich, verwandt, latest, popular, trending, most, meistgelesen, \
            carousel, slider, slick, swiper, outbrain, taboola, readnext, read-next, next, prev, further, jp-relatedposts, powered, \
            weiter, also-read, relacionad, correlat, lire-aussi
            teaser: teaser, card, thumb, tile, kachel, grid, feed, listing, archive, preview
            share: share, sharing, social, teilen, facebook, twitter, whatsapp, addthis, flattr, follow, shariff, pinterest, likes
            advert: advert, anzeige, werbung, sponsor, ad-, -ad, _ad, ads, promo, affiliate, reklam, pub-, publicidad, banner, dfp, commercial
            shop: shop, product, produkt, cart, price, preis, warenkorb, buy, kaufen
            consent: cookie, consent, gdpr, privacy, dsgvo, datenschutz
            overlay: overlay, modal, popup, lightbox, dialog, tooltip, dropdown, collapse, notice, notification, alert, message, hint, hinweis
            newsletter: newsletter, subscri, signup, sign-up, register, login, mailing, mailchimp, donate, spende, abo-, -abo, paywall, membership, support
            meta: meta, byline, author, autor, date, datum, published, dateline, posted, time, zeit, details
            tags: tag, category, categories, kategorie, rubrik, schlagwort, topic, thema, keyword, label
            caption: caption, bildunter, legend, credit, copyright, figcaption, bu-text, bildtext, image-text
            media: image, img, photo, foto, gallery, galerie, media, video, figure, picture, bild, player, audio
            hidden: hidden, hide, sr-only, screen-reader, visually, invisible, noprint, no-print, print, offscreen, d-none
            widget: widget, module, modul, plugin, sidebar, box, infobox, panel, aside, container-widget, teaser
            list: list, liste, items
            title: title, titel, headline, heading, ueberschrift, h1
            lead: lead, intro, excerpt, summary, standfirst, vorspann, anriss, abstract, description, subtitle, dek, kicker, sub-head, subhead, teasertext
            form: form, search, suche, filter, input, button, btn, rating, vote, contact, kontakt
            about-author: author-box, authorbox, author-bio, author_bio, about-author, about-the-author, vcard, biograph, profile, vita, author-info, autoreninfo
            transcript: transcript, interview, question, answer, frage, antwort, quote, zitat, faq, live, ticker
            """);

    /** What short pieces of text say that are no article text, in the languages of many pages. */
    static final Words OF_TEXT = new Words("""
            comment: comment, kommentar, antworten, reply, commentaire, comentario, commenti, diskussion, respond, leave a, schreibe, says:, sagt:, meint:, said:
            share: share, teilen, facebook, twitter, whatsapp, pinterest, linkedin, instagram, e-mail, email, partager, compartir, condivid, drucken, print, tweet, follow, folgen, telegram
            more: read more, weiterlesen, mehr lesen, lesen sie, mehr zu, mehr auf, lire la suite, leer más, leggi, more on, see also, siehe auch, lesen sie auch, also read, \
            weitere, read also, more:, mehr:, zum artikel, hier geht, click here, hier klicken, continue reading, further, jetzt lesen, alle artikel, mehr erfahren, learn more, auch interessant
            related: related, ähnlich, das könnte, könnte sie, could also, you may, might also, interessieren, verwandte, passend, recommended, empfehl, à lire, artículos, articoli, relacionad, \
            popular, beliebt, meistgelesen, most read, trending, aktuell, neueste, latest, recent, top-, zum thema, topics, themen
            newsletter: newsletter, subscri, abonn, sign up, anmelden, registrier, e-mail-adresse, email address, inscri, iscriv, login, log in, einloggen, passwort, password, account, konto
            support: spende, donate, unterstütz, support, paypal, steady, patreon, mitglied, member, abo
            copyright: ©, (c), copyright, alle rechte, all rights, tous droits, impressum, datenschutz, privacy, agb, terms, disclaimer, rights reserved, lizenz, license
            cookie: cookie, consent, einwilligung, zustimm, gdpr, dsgvo, tracking, javascript, browser, adblock
            photo: foto:, photo, bild:, bild , image, quelle:, source:, imago, getty, dpa, reuters, afp, shutterstock, picture alliance, grafik, screenshot, symbolbild, credit, fotos
            posted: posted, veröffentlicht, published, geschrieben, von , by , updated, aktualisiert, publié, stand:, am , uhr, autor, author, erstellt, redaktion, written
            tags: tags, schlagw, kategorie, category, categories, filed under, stichw, keywords, themen:, labels, etiquetas, rubrik
            move: zurück, back to, vorherig, nächst, previous, next, older, newer, nach oben, home, startseite, back, seite, page, menu, menü, navigation, skip to, zum inhalt, suche, search, sitemap
            advert: anzeige, werbung, advertis, sponsor, gesponsert, publicidad, affiliate, amazon, rabatt, gutschein, bestellen, warenkorb, kaufen, shop, €, preis, provision
            contact: kontakt, contact, telefon, tel., fax, phone, e-mail:, @, anschrift, adresse, hotline, öffnungszeiten
            about: über den autor, about the, über die autor, about me, über mich, ist redakteur, writer, journalist, author of, zur person, über uns, about us
            play: video, play, podcast, audio, galerie, gallery, slideshow, bilderstrecke, download, anhören, fotostrecke, min., loading, wird geladen
            """);
}
