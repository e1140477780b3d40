package com.opscenter.scim.command;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What is offered, as the files beside this class say it.
@Component
class Offered {

    private final ObjectNode config;
    private final List<ObjectNode> types;
    private final List<ObjectNode> schemas;

    Offered(JsonMapper json, @Value("${opscenter.public-url:http://localhost:8084}") URI home) {
        this.config = (ObjectNode) read(json, "config.json");
        located(config, home, "/ServiceProviderConfig");
        this.types = all(read(json, "types.json"), home, "/ResourceTypes/");
        this.schemas = all(read(json, "schemas.json"), home, "/Schemas/");
    }

    ObjectNode config() {
        return config;
    }

    List<ObjectNode> types() {
        return types;
    }

    List<ObjectNode> schemas() {
        return schemas;
    }

    static ObjectNode named(String id, List<ObjectNode> all) {
        return all.stream()
                .filter(one -> one.path("id").asString().equalsIgnoreCase(id))
                .findFirst()
                .orElseThrow(() -> new RefusedException(Refusal.notFound("such description")));
    }

    private static List<ObjectNode> all(JsonNode written, URI home, String path) {
        List<ObjectNode> all = written.valueStream().map(ObjectNode.class::cast).toList();
        all.forEach(one -> located(one, home, path + one.path("id").asString()));
        return all;
    }

    private static void located(ObjectNode one, URI home, String path) {
        ((ObjectNode) one.get("meta"))
                .put("location", home.resolve(ScimPath.ROOT + path).toString());
    }

    private static JsonNode read(JsonMapper json, String name) {
        try (InputStream file = new ClassPathResource(name, Offered.class).getInputStream()) {
            return json.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
