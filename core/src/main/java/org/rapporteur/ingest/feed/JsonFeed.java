package org.rapporteur.ingest.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads JSON Feed, see jsonfeed.org. Jackson bounds depth and the length of names and numbers. */
final class JsonFeed {

    private static final JsonFactory JSON = new JsonFactory();

    private JsonFeed() {}

    static Feed read(String text, Gathered gathered) throws UnreadableFeedException {
        boolean hasItems = false;
        try (JsonParser json = JSON.createParser(text)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String field = json.currentName();
                JsonToken value = json.nextToken();
                if (field.equals("items") && value == JsonToken.START_ARRAY) {
                    hasItems = true;
                    items(json, gathered);
                } else if (field.equals("title") && value == JsonToken.VALUE_STRING) {
                    gathered.title(json.getText());
                } else {
                    json.skipChildren();
                }
            }
        } catch (IOException e) {
            if (!hasItems) {
                throw new UnreadableFeedException("begins like JSON and is none, so it is no feed");
            }
            gathered.warn("breaks off in the middle, as JSON; what stands before was taken");
        }
        if (!hasItems) {
            throw new UnreadableFeedException("is JSON without \"items\", so it is no JSON Feed");
        }
        return gathered.as(Feed.Kind.JSON);
    }

    private static void items(JsonParser json, Gathered gathered) throws IOException {
        for (JsonToken next = json.nextToken(); next != JsonToken.END_ARRAY; next = json.nextToken()) {
            if (next == JsonToken.START_OBJECT) {
                item(json, gathered);
            } else if (next == null) {
                throw new IOException("The array is not closed");
            } else {
                json.skipChildren();
            }
        }
    }

    private static void item(JsonParser json, Gathered gathered) throws IOException {
        Map<String, String> values = new HashMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            if (json.nextToken() == JsonToken.VALUE_STRING) {
                values.putIfAbsent(field, json.getText());
            } else {
                json.skipChildren();
            }
        }
        @Nullable String address = values.getOrDefault("url", values.get("external_url"));
        @Nullable String id = values.get("id");
        gathered.entry(
                address == null && id != null && id.startsWith("http") ? id : address,
                values.get("title"),
                Optional.ofNullable(values.get("date_published")).flatMap(FeedDates::of),
                Optional.ofNullable(values.get("date_modified")).flatMap(FeedDates::of));
    }
}
