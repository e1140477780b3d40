package com.opscenter.identity.command.bulk.imports;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.command.PersonWords;
import com.opscenter.vocabulary.api.FieldError;
import java.util.Iterator;
import java.util.NoSuchElementException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// People in `{"users":[…]}`, of whom one at a time is held.
final class JsonPeople implements Iterable<Entry> {

    private static final String LIST = "users";

    private final Upload file;
    private final JsonMapper json;

    JsonPeople(Upload file, JsonMapper json) {
        this.file = file;
        this.json = json;
    }

    @Override
    public Iterator<Entry> iterator() {
        return understood(() -> {
            JsonParser parser = json.createParser(file.stream());
            find(parser);
            return new People(parser);
        });
    }

    private static void find(JsonParser parser) {
        if (parser.nextToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean found = parser.currentName().equals(LIST);
                if (parser.nextToken() == JsonToken.START_ARRAY && found) {
                    return;
                }
                parser.skipChildren();
            }
        }
        throw PersonWords.wrong(LIST, "required", "must be a list of people");
    }

    private static final class People implements Iterator<Entry> {

        private final JsonParser parser;
        private JsonToken ahead;
        private int row;

        People(JsonParser parser) {
            this.parser = parser;
            this.ahead = parser.nextToken();
        }

        @Override
        public boolean hasNext() {
            return ahead != JsonToken.END_ARRAY;
        }

        @Override
        public Entry next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            row++;
            return understood(() -> {
                JsonNode person = parser.readValueAsTree();
                ahead = parser.nextToken();
                return person.isObject()
                        ? Entry.of(row, person)
                        : Entry.wrong(row, new FieldError("row", "type", "must be an object"));
            });
        }
    }

    private interface Reading<T> {
        T read();
    }

    private static <T> T understood(Reading<T> reading) {
        try {
            return reading.read();
        } catch (JacksonException broken) {
            throw new RefusedException(
                    new Refusal(
                            "malformed-request",
                            "The body is no JSON (line %d)"
                                    .formatted(broken.getLocation().getLineNr())));
        }
    }
}
