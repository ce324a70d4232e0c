package org.rapporteur.ingest.document;

import com.rtfparserkit.parser.RtfListenerAdaptor;
import com.rtfparserkit.parser.RtfStreamSource;
import com.rtfparserkit.parser.standard.StandardRtfParser;
import com.rtfparserkit.rtf.Command;
import com.rtfparserkit.rtf.CommandType;
import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.rapporteur.ingest.Piece;
import org.rapporteur.ingest.database.Exports;
import org.rapporteur.ingest.file.UnreadableException;
import org.rapporteur.ingest.metadata.Facts;
import org.rapporteur.model.Sha256;

/** Reads documents in RTF: paragraphs without notes, heads and feet of pages; cells of a table stand in one line. */
public final class Rtf {

    private static final String KIND = "RTF document";
    private static final String NO_TEXT = "holds no text; if it shows some, save it anew as DOCX";
    private static final int DEEPEST = 2000;

    private Rtf() {}

    /**
     * Returns what a document holds: the articles of an export of a database, or one.
     *
     * @throws UnreadableException if it cannot be read
     */
    public static Holding read(byte[] bytes) throws UnreadableException {
        if (bytes.length < 6 || bytes[0] != '{' || bytes[1] != '\\' || bytes[2] != 'r' || bytes[3] != 't') {
            throw new UnreadableException("is no RTF document, as its first letters show; save it as RTF or DOCX");
        }
        return Broken.guard(KIND, () -> {
            Listener listener = new Listener();
            new StandardRtfParser().parse(new RtfStreamSource(new ByteArrayInputStream(bytes)), listener);
            listener.end();
            List<String> blocks = listener.blocks;
            List<Piece> export = Exports.in(blocks);
            return export.isEmpty()
                    ? Holding.one(() -> Plain.article(blocks, listener.facts.given(), Sha256.of(bytes), NO_TEXT))
                    : new Holding(export, false);
        });
    }

    /** Says, out of a listener that may throw nothing else, that groups nest too deep. */
    private static final class TooDeep extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    /** Hears the document and keeps its text. */
    private static final class Listener extends RtfListenerAdaptor {

        /** Groups that begin with one of these hold what a reader sees, where they stand in such text. */
        private static final Set<Command> SEEN =
                EnumSet.of(Command.rtf, Command.field, Command.fldrslt, Command.object, Command.result, Command.shp);

        private static final Set<Command> BREAKS =
                EnumSet.of(Command.par, Command.sect, Command.page, Command.row, Command.nestrow);

        private final List<String> blocks = new ArrayList<>();
        private final StringBuilder open = new StringBuilder();
        private final Facts facts = new Facts();

        /** For each group, what is done with its text. */
        private final Deque<Use> groups = new ArrayDeque<>();

        private Use use = Use.TEXT;
        private final StringBuilder info = new StringBuilder();

        private enum Use {
            TEXT,
            TITLE,
            AUTHOR,
            HIDDEN,
            NONE
        }

        @Override
        public void processGroupStart() {
            groups.push(use);
            if (groups.size() > DEEPEST) {
                throw new TooDeep();
            }
        }

        @Override
        public void processGroupEnd() {
            if (use == Use.TITLE && groups.peek() != Use.TITLE) {
                Info.title(facts, info.toString());
            } else if (use == Use.AUTHOR && groups.peek() != Use.AUTHOR) {
                Info.author(facts, info.toString());
            }
            use = groups.isEmpty() ? Use.TEXT : groups.pop();
        }

        @Override
        public void processString(String string) {
            if (use == Use.TEXT) {
                open.append(string);
            } else if (use == Use.TITLE || use == Use.AUTHOR) {
                info.append(string);
            }
        }

        @Override
        public void processCommand(Command command, int parameter, boolean hasParameter, boolean optional) {
            if (command == Command.title || command == Command.author) {
                use = command == Command.title ? Use.TITLE : Use.AUTHOR;
                info.setLength(0);
            } else if (command == Command.shptxt) {
                use = Use.TEXT; // a box with text lies in a group that says how it is drawn
            } else if (optional || (command.getCommandType() == CommandType.Destination && !SEEN.contains(command))) {
                use = Use.NONE;
            } else if (command == Command.v || command == Command.plain) {
                boolean hides = command == Command.v && (!hasParameter || parameter != 0);
                use = use == Use.TEXT && hides ? Use.HIDDEN : use == Use.HIDDEN && !hides ? Use.TEXT : use;
            } else if (use == Use.TEXT && BREAKS.contains(command)) {
                end();
            } else if (use == Use.TEXT) {
                sign(command);
            }
        }

        private void sign(Command command) {
            switch (command) {
                case line -> open.append('\n');
                case cell, nestcell, tab -> open.append('\t');
                case emdash -> open.append('—');
                case endash -> open.append('–');
                case lquote -> open.append('‘');
                case rquote -> open.append('’');
                case ldblquote -> open.append('“');
                case rdblquote -> open.append('”');
                case bullet -> open.append('•');
                case nonbreakingspace, emspace, enspace, qmspace -> open.append(' ');
                case nonbreakinghyphen -> open.append('-');
                default -> {}
            }
        }

        private void end() {
            String block = open.toString().strip();
            if (!block.isEmpty()) {
                blocks.add(block);
            }
            open.setLength(0);
        }
    }
}
