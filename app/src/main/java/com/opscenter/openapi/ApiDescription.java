package com.opscenter.openapi;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Needs;
import com.opscenter.network.api.PortView;
import com.opscenter.power.api.OutletView;
import com.opscenter.security.EndpointNeeds;
import com.opscenter.threats.api.ThreatView;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the code alone does not say: who may call, how one proves who one is, and what a refusal
/// looks like.
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
    }

    @Bean
    OpenAPI openApi(@Value("${opscenter.version}") String version) {
        return new OpenAPI()
                .info(
                        new Info()
                                .title("Ops-Center")
                                .version(version)
                                .description("Operations hub: one history for devices and platform")
                                .license(new License().name("MIT")))
                .servers(List.of(new Server().url("/")))
                .components(
                        new Components()
                                .parameters(RequestHeaders.described())
                                .addSecuritySchemes(
                                        "bearer",
                                        new SecurityScheme()
                                                .type(SecurityScheme.Type.HTTP)
                                                .scheme("bearer")
                                                .bearerFormat("JWT"))
                                .addSecuritySchemes(
                                        "apiKey",
                                        new SecurityScheme()
                                                .type(SecurityScheme.Type.APIKEY)
                                                .in(SecurityScheme.In.HEADER)
                                                .name("X-API-Key"))
                                .addSecuritySchemes(
                                        "session",
                                        new SecurityScheme()
                                                .type(SecurityScheme.Type.APIKEY)
                                                .in(SecurityScheme.In.COOKIE)
                                                .name("ops_session")));
    }

    @Bean
    OperationCustomizer needs() {
        return (operation, method) -> {
            Optional<Needs> needs = EndpointNeeds.of(method);
            operation.addExtension("x-needs", needs.map(Needs::value).orElse("nobody"));
            needs.filter(EndpointNeeds::isPermission)
                    .ifPresent(it -> operation.addExtension("x-scope", word(it.scope())));
            if (needs.filter(it -> it.value().equals(Needs.PUBLIC)).isEmpty()) {
                operation.setSecurity(
                        List.of(
                                new SecurityRequirement().addList("bearer"),
                                new SecurityRequirement().addList("apiKey"),
                                new SecurityRequirement().addList("session")));
            }
            operation.getResponses().addApiResponse("default", problem());
            return operation;
        };
    }

    /// The description is drawn with Jackson 2, which does not see how our own mapper names
    /// members.
    @Bean
    ModelResolver modelResolver(ObjectMapperProvider mappers, SchemaNames names) {
        ObjectMapper mapper = mappers.jsonMapper();
        mapper.addMixIn(OutletView.class, Protected.class);
        mapper.addMixIn(PortView.class, Protected.class);
        mapper.addMixIn(ThreatView.class, SeenOn.class);
        return new ModelResolver(mapper, names).openapi31(true);
    }

    interface Protected {
        @JsonProperty("protected")
        boolean isProtected();
    }

    interface SeenOn {
        @JsonProperty("interface")
        String seenOn();
    }

    @Bean
    SchemaNames schemaNames() {
        return new SchemaNames();
    }

    /// One after the other: what writes answer, what may be null, names and order, words.
    @Bean
    OpenApiCustomizer finishing(SchemaNames names, WriteAnswers answers) {
        List<OpenApiCustomizer> steps =
                List.of(
                        answers::addTo,
                        new PeopleAsFiles(),
                        new SignInPaths(),
                        new Nullability(names),
                        new StableOrder(),
                        new ClosedWords());
        return api -> steps.forEach(step -> step.customise(api));
    }

    private static ApiResponse problem() {
        return new ApiResponse()
                .description("An RFC 9457 problem; docs/problems.md lists the codes")
                .content(
                        new Content()
                                .addMediaType(
                                        "application/problem+json",
                                        new MediaType()
                                                .schema(
                                                        new Schema<>()
                                                                .$ref(
                                                                        "#/components/schemas/Problem"))));
    }

    private static String word(Needs.Scope scope) {
        return scope.name().toLowerCase(Locale.ROOT);
    }
}
