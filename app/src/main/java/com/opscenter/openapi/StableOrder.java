package com.opscenter.openapi;

import com.opscenter.problems.Problem;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.springdoc.core.customizers.OpenApiCustomizer;

/// Names and order of everything follow from the paths, whatever order the endpoints were found in,
/// so that the committed description changes only when the API does.
final class StableOrder implements OpenApiCustomizer {

    private static final String BASE = "/api/v1/";

    @Override
    public void customise(OpenAPI api) {
        ModelConverters.getInstance(true)
                .readAll(Problem.class)
                .forEach((name, schema) -> {
                    api.getComponents()
                            .addSchemas(name, name.equals("Problem") ? open(schema) : schema);
                });
        api.getPaths().forEach(StableOrder::name);
        var paths = new TreeMap<>(api.getPaths());
        api.getPaths().clear();
        api.getPaths().putAll(paths);
        api.getComponents().setSchemas(new TreeMap<>(api.getComponents().getSchemas()));
        api.setTags(null);
    }

    /// A problem may carry further members, and names fields only where some are at fault.
    private static Schema<?> open(Schema<?> problem) {
        problem.getProperties().remove("members");
        problem.setAdditionalProperties(true);
        problem.setRequired(
                problem.getProperties().keySet().stream()
                        .filter(member -> !member.equals("errors"))
                        .toList());
        return problem;
    }

    private static void name(String path, PathItem item) {
        String below = path.startsWith(BASE) ? path.substring(BASE.length()) : path.substring(1);
        String tag = below.split("/", -1)[0];
        item.readOperationsMap()
                .forEach((method, operation) -> name(method, below, tag, operation));
    }

    /// `GET power/outlets/{id}` is `getPowerOutletsById`.
    private static void name(
            PathItem.HttpMethod method, String path, String tag, Operation operation) {
        StringBuilder id = new StringBuilder(method.name().toLowerCase(Locale.ROOT));
        for (String word : path.replace("{", "by-").split("[/-]", -1)) {
            String letters = word.replace("}", "");
            if (!letters.isEmpty()) {
                id.append(Character.toUpperCase(letters.charAt(0))).append(letters.substring(1));
            }
        }
        operation.setOperationId(id.toString());
        operation.setTags(List.of(tag));
    }
}
