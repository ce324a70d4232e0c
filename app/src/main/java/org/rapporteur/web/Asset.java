package org.rapporteur.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.zip.CRC32;

/** A file that pages need, held in memory and named by its content, so that browsers may keep it for good. */
final class Asset {

    private final byte[] bytes;
    private final String type;

    private Asset(byte[] bytes, String type) {
        this.bytes = bytes;
        this.type = type;
    }

    /** Reads a file that stands beside this class. */
    static Asset read(String name, String type) {
        try (InputStream in = Asset.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The program lacks its file " + name);
            }
            return new Asset(in.readAllBytes(), type);
        } catch (IOException e) {
            throw new IllegalStateException("The program's file " + name + " cannot be read", e);
        }
    }

    /** Returns a word that tells this content from others. */
    String mark() {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return HexFormat.of().toHexDigits((int) sum.getValue());
    }

    /** Answers with the file. */
    void answer(Context request) {
        request.contentType(type).header("Cache-Control", "public, max-age=31536000, immutable");
        request.result(bytes);
    }
}
