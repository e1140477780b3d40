package com.opscenter.openapi;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;

/// Says what the records say: an answer has all of its members, a request those that are not
/// `@Nullable`, and only what is `@Nullable` may be null.
@SuppressWarnings("rawtypes") // the signatures of swagger-core are
final class Nullability implements OpenApiCustomizer {

    private static final String REFERENCE = "#/components/schemas/";

    /// Members no component can be called like, by how it is called instead.
    private static final Map<String, String> WORDS_OF_JAVA = Map.of("seenOn", "interface");

    private final SchemaNames names;

    Nullability(SchemaNames names) {
        this.names = names;
    }

    @Override
    public void customise(OpenAPI api) {
        Map<String, Schema> schemas = api.getComponents().getSchemas();
        Set<String> answers = new LinkedHashSet<>();
        answers(api).forEach(schema -> collect(schema, schemas, answers));
        schemas.forEach((name, schema) ->
                names.classOf(name)
                        .filter(Class::isRecord)
                        .ifPresent(type -> apply(type, schema, answers.contains(name))));
    }

    private static void apply(Class<?> type, Schema<?> schema, boolean isAnswer) {
        if (schema.getProperties() == null) {
            return;
        }
        List<String> required = new ArrayList<>();
        apply(type, schema, isAnswer, required);
        schema.setRequired(required);
    }

    private static void apply(
            Class<?> type, Schema<?> schema, boolean isAnswer, List<String> required) {
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                apply(component.getType(), schema, isAnswer, required);
                continue;
            }
            String name = nameOf(component, schema.getProperties().keySet());
            Schema<?> member = schema.getProperties().get(name);
            if (member == null) {
                continue;
            }
            if (hasNullableValues(component)
                    && member.getAdditionalProperties() instanceof Schema<?> values) {
                member.setAdditionalProperties(orNull(values));
            }
            boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            if (isAnswer || !nullable) {
                required.add(name);
            }
            if (nullable) {
                schema.getProperties().put(name, orNull(member));
            }
        }
    }

    /// Of a map, or of anything else whose last argument says so.
    private static boolean hasNullableValues(RecordComponent component) {
        if (!(component.getAnnotatedType() instanceof AnnotatedParameterizedType type)) {
            return false;
        }
        AnnotatedType[] arguments = type.getAnnotatedActualTypeArguments();
        return arguments[arguments.length - 1].isAnnotationPresent(Nullable.class);
    }

    private static String nameOf(RecordComponent component, Set<String> members) {
        JsonProperty given = component.getAccessor().getAnnotation(JsonProperty.class);
        if (given != null) {
            return given.value();
        }
        String name = WORDS_OF_JAVA.getOrDefault(component.getName(), component.getName());
        return members.contains(name) || !name.startsWith("is")
                ? name
                : Character.toLowerCase(name.charAt(2)) + name.substring(3);
    }

    private static Schema<?> orNull(Schema<?> member) {
        if (member.getTypes() == null || member.get$ref() != null) {
            Schema<Object> none = new Schema<>();
            none.setTypes(Set.of("null"));
            Schema<Object> either = new Schema<>();
            either.setAnyOf(List.of(member, none));
            return either;
        }
        Set<String> types = new LinkedHashSet<>(member.getTypes());
        types.add("null");
        member.setTypes(types);
        return member;
    }

    private static Stream<Schema<?>> answers(OpenAPI api) {
        return api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .map(Operation::getResponses)
                .flatMap(responses -> responses.values().stream())
                .filter(response -> response.getContent() != null)
                .flatMap(response -> response.getContent().values().stream())
                .map(media -> media.getSchema());
    }

    /// Everything a schema is made of.
    private static void collect(
            @Nullable Schema<?> schema, Map<String, Schema> schemas, Set<String> found) {
        if (schema == null) {
            return;
        }
        if (schema.get$ref() != null) {
            String name = schema.get$ref().substring(REFERENCE.length());
            if (found.add(name)) {
                collect(schemas.get(name), schemas, found);
            }
        }
        collect(schema.getItems(), schemas, found);
        if (schema.getAdditionalProperties() instanceof Schema<?> values) {
            collect(values, schemas, found);
        }
        Collection<Schema> members =
                schema.getProperties() == null ? List.of() : schema.getProperties().values();
        members.forEach(member -> collect(member, schemas, found));
    }
}
