package com.opscenter.openapi;

import com.opscenter.commands.api.Gives;
import com.opscenter.identity.api.Needs;
import com.opscenter.security.EndpointNeeds;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.HandlerMethod;

/// Headers that no signature names, because one place heeds them for all operations.
@Component
final class RequestHeaders implements OperationCustomizer {

    private static final String ORGANIZATION = "X-Organization-Id";
    private static final String KEY = "Idempotency-Key";
    private static final String VERSION = "If-Match";
    private static final int LONGEST_KEY = 255;

    /// By the name that operations refer to them with, which is their own.
    static Map<String, Parameter> described() {
        Map<String, Parameter> headers = new LinkedHashMap<>();
        headers.put(
                ORGANIZATION,
                header(ORGANIZATION, new StringSchema().format("uuid"))
                        .description(
                                "the organization to act for, else the primary one; heeded with a"
                                        + " token, and with a key that is for no organization alone,"
                                        + " but not with a session"));
        headers.put(
                KEY,
                header(KEY, new StringSchema().minLength(1).maxLength(LONGEST_KEY))
                        .description(
                                "the same in every repetition: what was done is not done again, and"
                                        + " the first answer comes again"));
        headers.put(
                VERSION,
                header(VERSION, new StringSchema())
                        .description(
                                "the ETag that was read, such as \"7\": what has changed since is"
                                        + " answered with 412"));
        return headers;
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        boolean isPublic =
                EndpointNeeds.of(method).filter(it -> it.value().equals(Needs.PUBLIC)).isPresent();
        if (!isPublic) {
            add(operation, ORGANIZATION);
        }
        Gives gives = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Gives.class);
        if (gives != null) {
            add(operation, KEY);
            if (gives.status() != Gives.CREATED && isAboutOne(method)) {
                add(operation, VERSION);
            }
        }
        return operation;
    }

    /// Whether the path names what it is about.
    private static boolean isAboutOne(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .anyMatch(it -> it.hasParameterAnnotation(PathVariable.class));
    }

    private static HeaderParameter header(String name, Schema<?> schema) {
        HeaderParameter header = new HeaderParameter();
        header.name(name).required(false).schema(schema);
        return header;
    }

    private static void add(Operation operation, String header) {
        operation.addParametersItem(new Parameter().$ref("#/components/parameters/" + header));
    }
}
