package com.opscenter.openapi;

import com.opscenter.commands.api.CommandStatus;
import com.opscenter.drift.api.DriftDomain;
import com.opscenter.power.api.Criticality;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;

/// Members that are texts to Java and closed lists of words to everybody else, and JSON that is
/// just JSON.
@SuppressWarnings("rawtypes") // the signatures of swagger-core are
final class ClosedWords implements OpenApiCustomizer {

    private static final String PAYLOAD = "payload";

    private static final Map<String, List<String>> WORDS =
            Map.of(
                    "ApprovalView.status",
                    List.of(
                            "waiting",
                            "granted",
                            "denied",
                            "expired",
                            "withdrawn",
                            "broken",
                            "done",
                            "partly",
                            "failed"),
                    "CommandView.status",
                    words(Arrays.stream(CommandStatus.values()).map(CommandStatus::word)),
                    "DriftView.domain",
                    words(Arrays.stream(DriftDomain.values()).map(DriftDomain::word)),
                    "EventView.result",
                    List.of("success", "failure", "denied", "error"),
                    "EventViewWho.type",
                    List.of("user", "service", "apiKey", "system", "adapter", "provider"),
                    "JobView.status",
                    List.of("queued", "running", "done", "failed", "cancelled"),
                    "OutletView.criticality",
                    words(Arrays.stream(Criticality.values()).map(Criticality::word)),
                    "PduView.status",
                    List.of("UP", "DOWN", "UNKNOWN"),
                    "TestReportStep.name",
                    List.of("resolve", "connect", "tls", "authenticate", "read", "capabilities"),
                    "VerdictReason.severity",
                    List.of("critical", "blind", "warning", "info"));

    @Override
    public void customise(OpenAPI api) {
        Map<String, Schema> schemas = api.getComponents().getSchemas();
        WORDS.forEach((member, words) -> close(schemas, member, words));
        Schema<?> fieldError = Objects.requireNonNull(schemas.get("FieldError"));
        fieldError.setRequired(List.of("field", "code", "message"));
        schemas.put("JsonNode", new Schema<>());
        schemas.remove("Event");
        member(schemas, "CreateBody", "password", textOrNull());
        forget(schemas, "CreateBody", "others");
        member(schemas, "EventView", PAYLOAD, anything());
        member(schemas, "DryRunWouldEmit", PAYLOAD, anything());
        member(schemas, "DryRun", "impact", orNull(anything()));
        member(schemas, "DryRun", "cost", orNull(anything()));
        member(
                schemas,
                "DryRun",
                "problem",
                orNull(new Schema<>().$ref("#/components/schemas/Problem")));
    }

    private static void close(Map<String, Schema> schemas, String path, List<String> words) {
        String[] names = path.split("\\.", -1);
        Schema<Object> closed = new Schema<>();
        closed.setTypes(Set.of("string"));
        closed.setEnum(new ArrayList<>(words));
        member(schemas, names[0], names[1], closed);
    }

    @SuppressWarnings("unchecked")
    private static void member(
            Map<String, Schema> schemas, String schema, String name, Schema<?> is) {
        Schema known = schemas.get(schema);
        if (known != null) {
            Objects.requireNonNull(known.getProperties()).put(name, is);
        }
    }

    /// What takes in members nobody knows is none itself.
    private static void forget(Map<String, Schema> schemas, String schema, String name) {
        Schema known = schemas.get(schema);
        if (known != null) {
            Objects.requireNonNull(known.getProperties()).remove(name);
        }
    }

    private static Schema<?> textOrNull() {
        Schema<Object> text = new Schema<>();
        text.setTypes(new LinkedHashSet<>(List.of("string", "null")));
        return text;
    }

    private static Schema<?> anything() {
        Schema<Object> object = new Schema<>();
        object.setTypes(Set.of("object"));
        object.setAdditionalProperties(true);
        return object;
    }

    private static Schema<?> orNull(Schema<?> schema) {
        Schema<Object> none = new Schema<>();
        none.setTypes(Set.of("null"));
        Schema<Object> either = new Schema<>();
        either.setAnyOf(List.of(schema, none));
        return either;
    }

    private static List<String> words(Stream<String> words) {
        return words.toList();
    }
}
