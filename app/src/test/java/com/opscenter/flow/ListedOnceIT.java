package com.opscenter.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/// Every route of the API stands in the description once, and none takes another's requests.
class ListedOnceIT {

    /// With its condition, which may hold pairs of braces itself.
    private static final Pattern VARIABLE = Pattern.compile("\\{[^{}]*(?:\\{[^{}]*}[^{}]*)*}");

    private record Route(String method, String pattern, String contentType, HandlerMethod handler) {

        /// Names and conditions of variables do not tell routes apart.
        String form() {
            return form(method, pattern);
        }

        static String form(String method, String pattern) {
            return method + " " + VARIABLE.matcher(pattern).replaceAll("{}");
        }

        String anyOfIt() {
            return VARIABLE.matcher(pattern).replaceAll(_ -> UUID.randomUUID().toString());
        }
    }

    private final Product product = Product.shared();
    private final RequestMappingHandlerMapping endpoints =
            Inside.part("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);

    private final List<Route> routes =
            endpoints.getHandlerMethods().entrySet().stream()
                    .flatMap(entry -> routes(entry.getKey(), entry.getValue()))
                    .filter(route -> route.pattern().startsWith("/api/"))
                    .toList();

    @Test
    void every_route_is_described_once() {
        List<String> described =
                Operation.of(product.robot().get("/openapi.json").is(200).body()).stream()
                        .filter(operation -> operation.path().startsWith("/api/"))
                        .map(operation -> Route.form(operation.method(), operation.path()))
                        .toList();
        assertThat(routes).extracting(Route::form).doesNotHaveDuplicates();
        assertThat(described)
                .containsExactlyInAnyOrderElementsOf(routes.stream().map(Route::form).toList());
    }

    @Test
    void every_route_answers_what_is_sent_to_it() {
        assertThat(routes)
                .hasSizeGreaterThan(100)
                .allSatisfy(route ->
                        assertThat(answering(route)).isEqualTo(route.handler().getMethod()));
    }

    private Object answering(Route route) throws Exception {
        MockHttpServletRequest request =
                new MockHttpServletRequest(route.method(), route.anyOfIt());
        request.addHeader("Accept", "*/*");
        request.setContentType(route.contentType());
        ServletRequestPathUtils.parseAndCache(request);
        HandlerExecutionChain chain = endpoints.getHandler(request);
        return chain != null && chain.getHandler() instanceof HandlerMethod method
                ? method.getMethod()
                : "nobody";
    }

    private static Stream<Route> routes(RequestMappingInfo mapping, HandlerMethod handler) {
        String contentType =
                mapping.getConsumesCondition().getConsumableMediaTypes().stream()
                        .findFirst()
                        .orElse(MediaType.APPLICATION_JSON)
                        .toString();
        return mapping.getPatternValues().stream()
                .flatMap(pattern ->
                        mapping.getMethodsCondition().getMethods().stream()
                                .map(method ->
                                        new Route(method.name(), pattern, contentType, handler)));
    }
}
