package com.opscenter.approvals.command;

import com.opscenter.commands.api.Approvable;
import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.CommandType;
import com.opscenter.commands.api.Gives;
import com.opscenter.identity.api.Needs;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// The commands that people can give, told from the endpoints themselves.
@Component
class CommandKinds {

    private final ObjectProvider<RequestMappingHandlerMapping> endpoints;

    CommandKinds(
            @Qualifier("requestMappingHandlerMapping")
                    ObjectProvider<RequestMappingHandlerMapping> endpoints) {
        this.endpoints = endpoints;
    }

    /// @param permission what giving it needs, such as `power:execute`
    /// @param whyNot null for one that can wait for a second person
    record Kind(String type, String feature, String permission, @Nullable String whyNot) {

        boolean isApprovable() {
            return whyNot == null;
        }

        /// Where routes need different things it depends on more than the type.
        Kind or(Kind other) {
            return permission.equals(other.permission)
                    ? this
                    : new Kind(type, feature, Needs.SIGNED_IN, whyNot);
        }
    }

    Optional<Kind> find(String type) {
        return Optional.ofNullable(all().get(type));
    }

    /// By type.
    Map<String, Kind> all() {
        Map<String, Kind> kinds = new TreeMap<>();
        endpoints.getObject().getHandlerMethods().values().forEach(method -> add(method, kinds));
        return kinds;
    }

    private static void add(HandlerMethod method, Map<String, Kind> kinds) {
        Gives gives = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Gives.class);
        if (gives != null) {
            String needs = needs(method);
            Arrays.stream(gives.asks())
                    .map(command -> kind(command, needs))
                    .forEach(kind -> kinds.merge(kind.type(), kind, Kind::or));
        }
    }

    private static Kind kind(Class<? extends Command> command, String needs) {
        String type = CommandType.of(command);
        return new Kind(
                type,
                type.substring(0, type.indexOf('.')),
                needs,
                command.isAnnotationPresent(Approvable.class)
                        ? null
                        : TwoPersonRule.whyNot(command));
    }

    private static String needs(HandlerMethod method) {
        Needs own = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Needs.class);
        Needs needs =
                own == null
                        ? AnnotatedElementUtils.findMergedAnnotation(
                                method.getBeanType(), Needs.class)
                        : own;
        return needs == null ? Needs.SIGNED_IN : needs.value();
    }
}
