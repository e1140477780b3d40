package com.opscenter.openapi;

import com.opscenter.commands.api.Gives;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/// A write answers one thing when it is accepted and another when it was a rehearsal, which its
/// signature cannot say: [Gives] does.
@Component
@SuppressWarnings("rawtypes") // the signatures of swagger-core are
final class WriteAnswers implements OperationCustomizer {

    private static final String JSON = "application/json";

    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        Gives gives = gives(method);
        if (gives == null) {
            return operation;
        }
        operation.addParametersItem(
                new QueryParameter()
                        .name("dry_run")
                        .description("only say what would happen")
                        .schema(new BooleanSchema()));
        ApiResponses responses = operation.getResponses();
        responses.remove("200");
        responses.addApiResponse(Integer.toString(gives.status()), accepted(gives));
        responses.addApiResponse("200", rehearsed(gives));
        if (gives.later() != Void.class) {
            responses.addApiResponse("202", later(gives));
        }
        return operation;
    }

    /// The schemas of what is answered, which no signature names.
    void addTo(OpenAPI api) {
        schemas.forEach((name, schema) -> api.getComponents().addSchemas(name, schema));
    }

    private ApiResponse accepted(Gives gives) {
        ApiResponse response =
                new ApiResponse()
                        .description(words(gives.status()))
                        .addHeaderObject(
                                "Event-Position",
                                text("position of the last event; a read with after= reflects it"))
                        .addHeaderObject("Idempotency-Key", text("the one that was used"));
        if (gives.value() != Void.class) {
            response.setContent(json(schema(gives.value())));
        }
        return switch (gives.status()) {
            case Gives.ACCEPTED ->
                    response.addHeaderObject(
                            "Location", text("of the command, /api/v1/commands/…"));
            case Gives.CREATED ->
                    response.addHeaderObject("Location", text("of the new resource"))
                            .addHeaderObject("ETag", text("version of the resource"));
            default -> response;
        };
    }

    private ApiResponse rehearsed(Gives gives) {
        Schema<?> dryRun = schema(gives.rehearsal());
        if (gives.status() != Gives.OK) {
            return new ApiResponse().description("The rehearsal").content(json(dryRun));
        }
        if (gives.rehearsal() == gives.value()) {
            return accepted(gives).description("Done; or the rehearsal, with dry_run=true");
        }
        Schema<Object> either = new Schema<>();
        either.setOneOf(List.of(schema(gives.value()), dryRun));
        return accepted(gives)
                .description("Done; or the rehearsal, with dry_run=true")
                .content(json(either));
    }

    private ApiResponse later(Gives gives) {
        return new ApiResponse()
                .description("Accepted: it goes on")
                .addHeaderObject("Location", text("where it is looked at"))
                .content(json(schema(gives.later())));
    }

    private Schema<?> schema(Class<?> type) {
        ResolvedSchema resolved =
                ModelConverters.getInstance(true)
                        .readAllAsResolvedSchema(new AnnotatedType(type).resolveAsRef(true));
        resolved.referencedSchemas.forEach(schemas::put);
        return resolved.schema;
    }

    private static @Nullable Gives gives(HandlerMethod method) {
        Gives own = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Gives.class);
        return own == null
                ? AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Gives.class)
                : own;
    }

    private static String words(int status) {
        return switch (status) {
            case Gives.CREATED -> "Created";
            case Gives.ACCEPTED -> "Accepted: it is done when it is observed";
            case Gives.NO_CONTENT -> "Done";
            default -> "OK";
        };
    }

    private static Content json(Schema<?> schema) {
        return new Content().addMediaType(JSON, new MediaType().schema(schema));
    }

    private static Header text(String words) {
        return new Header().description(words).schema(new StringSchema());
    }
}
