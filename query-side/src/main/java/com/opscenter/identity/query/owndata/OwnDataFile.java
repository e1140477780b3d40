package com.opscenter.identity.query.owndata;

import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.OwnDataPart;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/// Writes all that is kept of a person, part after part.
@Component
class OwnDataFile {

    private final List<OwnDataPart> parts;
    private final JsonMapper json;
    private final Clock clock;

    OwnDataFile(List<OwnDataPart> parts, JsonMapper json, Clock clock) {
        this.parts = List.copyOf(parts);
        this.json = json;
        this.clock = clock;
    }

    /// Not closed when it breaks: a file that ends early must not look whole.
    void write(Caller caller, OutputStream out) {
        JsonGenerator file = json.createGenerator(out);
        file.writeStartObject();
        file.writeName("made_at");
        file.writePOJO(clock.instant());
        for (OwnDataPart part : parts) {
            file.writeName(part.name());
            file.writeStartArray();
            part.tell(caller, file::writePOJO);
            file.writeEndArray();
        }
        file.writeEndObject();
        file.close();
    }
}
