package com.opscenter.openapi;

import com.opscenter.identity.api.Needs;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.PathParameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;

/// Where browsers begin and end a sign-in: filters answer there, of which no endpoint speaks.
final class SignInPaths implements OpenApiCustomizer {

    private static final List<Parameter> WISHES =
            List.of(
                    query("return_url", "a path on this origin to come back to; else ignored"),
                    query("signup", "1 to make an account"),
                    query("max_age", "0 to prove oneself anew"),
                    query("acr_values", "how one is to be proven, for an outside provider"));

    @Override
    public void customise(OpenAPI api) {
        api.path(
                "/auth/login",
                get(
                        "Begins a sign-in: code flow with PKCE, state and nonce",
                        "the provider's authorization endpoint",
                        Stream.concat(
                                        WISHES.stream(),
                                        Stream.of(query("idp", "kc_idp_hint, such as google")))
                                .toList()));
        Parameter idp =
                new PathParameter()
                        .name("idp")
                        .description("kc_idp_hint, such as google")
                        .schema(new StringSchema().pattern("[a-z0-9-]{1,32}"));
        api.path(
                "/auth/login/{idp}",
                get(
                        "The same with a hint for the provider",
                        "the provider's authorization endpoint",
                        Stream.concat(Stream.of(idp), WISHES.stream()).toList()));
        api.path(
                "/auth/callback",
                get(
                        "Ends a sign-in: state, nonce and issuer are checked, the code exchanged",
                        "return_url, or / ; after a failure /login?error= with"
                                + " authentication_failed, access_denied, state_mismatch,"
                                + " provider_unavailable or account_suspended",
                        List.of(
                                query("code", "of the provider"),
                                query("state", "of the request that began"),
                                query("error", "of the provider"))));
    }

    private static PathItem get(String summary, String location, List<Parameter> parameters) {
        Header where = new Header().description(location).schema(new StringSchema());
        Operation operation =
                new Operation()
                        .summary(summary)
                        .parameters(parameters)
                        .responses(
                                new ApiResponses()
                                        .addApiResponse(
                                                "302",
                                                new ApiResponse()
                                                        .description("Found")
                                                        .addHeaderObject("Location", where)));
        operation.addExtension("x-needs", Needs.PUBLIC);
        return new PathItem().get(operation);
    }

    private static Parameter query(String name, String description) {
        return new QueryParameter()
                .name(name)
                .description(description)
                .required(false)
                .schema(new StringSchema());
    }
}
