package com.opscenter.openapi;

import com.opscenter.commands.api.Uploads;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springdoc.core.customizers.OpenApiCustomizer;

/// People as a file: read as bytes whatever its form, and written whole, whatever a list is asked
/// for by.
final class PeopleAsFiles implements OpenApiCustomizer {

    private static final String EXPORT = "/api/v1/admin/users/export";

    /// What a filter has for lists.
    private static final Set<String> OF_LISTS = Set.of("at", "limit", "offset", "sort");

    /// Where there are no people yet, there is nothing to describe.
    @Override
    public void customise(OpenAPI api) {
        known(api, Uploads.PEOPLE)
                .map(PathItem::getPost)
                .ifPresent(it ->
                        it.setRequestBody(new RequestBody().required(true).content(content())));
        known(api, EXPORT).map(PathItem::getGet).ifPresent(PeopleAsFiles::describe);
    }

    private static void describe(Operation export) {
        export.setParameters(
                export.getParameters().stream()
                        .filter(it -> it.getName() == null || !OF_LISTS.contains(it.getName()))
                        .toList());
        Objects.requireNonNull(export.getResponses().get("200"), EXPORT)
                .setContent(media("text/csv", new StringSchema().description("RFC 4180")));
    }

    private static Optional<PathItem> known(OpenAPI api, String path) {
        return Optional.ofNullable(api.getPaths().get(path));
    }

    private static Content content() {
        Schema<Object> form = new ObjectSchema();
        form.addProperty("file", new StringSchema().format("binary").description("a CSV"));
        form.setRequired(List.of("file"));
        ArraySchema people = new ArraySchema();
        people.setItems(new Schema<>().$ref("#/components/schemas/CreateBody"));
        Schema<Object> list = new ObjectSchema();
        list.addProperty("users", people);
        list.setRequired(List.of("users"));
        Content content = media("text/csv", new StringSchema().description("RFC 4180"));
        content.addMediaType("multipart/form-data", new MediaType().schema(form));
        return content.addMediaType("application/json", new MediaType().schema(list));
    }

    private static Content media(String type, Schema<?> schema) {
        return new Content().addMediaType(type, new MediaType().schema(schema));
    }
}
