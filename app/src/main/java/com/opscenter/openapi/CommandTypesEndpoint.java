package com.opscenter.openapi;

import com.opscenter.approvals.api.ApprovalRules;
import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.CommandType;
import com.opscenter.commands.api.Gives;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Needs;
import com.opscenter.security.EndpointNeeds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// The commands somebody may give, told from the endpoints themselves. There is no generic endpoint
/// for commands: each has a route of its own.
@RestController
@Needs(Needs.SIGNED_IN)
class CommandTypesEndpoint {

    /// @param path with its variables, such as `/api/v1/power/outlets/{id}/off`
    record Route(String method, String path) {}

    /// @param type such as `power.SwitchOutlet`
    /// @param needs the permission, such as `power:execute`; `signed-in` where it depends on what
    ///   the command is about
    /// @param schema JSON Schema of the body, null when there is none
    /// @param approval_required whether it waits for a second person
    record Type(
            String type,
            String needs,
            List<Route> routes,
            @Nullable Map<String, Object> schema,
            boolean approval_required) {}

    record Types(List<Type> items) {}

    private final RequestMappingHandlerMapping endpoints;
    private final ApprovalRules rules;

    CommandTypesEndpoint(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping endpoints,
            ApprovalRules rules) {
        this.endpoints = endpoints;
        this.rules = rules;
    }

    @GetMapping("/api/v1/commands/types")
    Types types(Caller caller) {
        Map<String, Type> found = new TreeMap<>();
        Set<String> required = rules.required().keySet();
        endpoints
                .getHandlerMethods()
                .forEach((mapping, method) ->
                        type(mapping, method, caller, required)
                                .forEach(type ->
                                        found.merge(
                                                type.type(), type, CommandTypesEndpoint::both)));
        return new Types(List.copyOf(found.values()));
    }

    private static Stream<Type> type(
            RequestMappingInfo mapping, HandlerMethod method, Caller caller, Set<String> required) {
        Gives gives = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Gives.class);
        if (gives == null || gives.asks().length == 0) {
            return Stream.empty();
        }
        return EndpointNeeds.of(method)
                .filter(needs -> EndpointNeeds.refusal(needs, caller).isEmpty())
                .map(Needs::value)
                .stream()
                .flatMap(needs ->
                        Arrays.stream(gives.asks())
                                .map(command -> type(command, needs, mapping, method, required)));
    }

    private static Type type(
            Class<? extends Command> command,
            String needs,
            RequestMappingInfo mapping,
            HandlerMethod method,
            Set<String> required) {
        String type = CommandType.of(command);
        return new Type(type, needs, routes(mapping), schema(method), required.contains(type));
    }

    private static List<Route> routes(RequestMappingInfo mapping) {
        return mapping.getPatternValues().stream()
                .flatMap(path ->
                        mapping.getMethodsCondition().getMethods().stream()
                                .map(verb -> new Route(verb.name(), path)))
                .sorted(Comparator.comparing(Route::path))
                .toList();
    }

    private static @Nullable Map<String, Object> schema(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
                .map(MethodParameter::getParameterType)
                .filter(CommandTypesEndpoint::isJson)
                .map(JsonSchemas::of)
                .findFirst()
                .orElse(null);
    }

    /// A file is read as it comes.
    private static boolean isJson(Class<?> body) {
        return !body.isArray();
    }

    private static Type both(Type one, Type other) {
        List<Route> routes = new ArrayList<>(one.routes());
        routes.addAll(other.routes());
        routes.sort(Comparator.comparing(Route::path));
        return new Type(
                one.type(),
                one.needs(),
                List.copyOf(routes),
                one.schema() == null ? other.schema() : one.schema(),
                one.approval_required());
    }
}
