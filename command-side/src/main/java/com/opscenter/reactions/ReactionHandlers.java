package com.opscenter.reactions;

import com.opscenter.commands.api.DeviceReaction;
import com.opscenter.commands.api.Reaction;
import com.opscenter.history.api.Event;
import com.opscenter.vocabulary.api.NodeRole;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// All reactions of this node by name; without the role `reactions` those that touch its devices.
/// The beans themselves are made late: they need the desk, which needs the configuration that lists
/// them.
@Component
class ReactionHandlers {

    private final ListableBeanFactory beans;
    private final ObjectProvider<Attempts> attempts;
    private final boolean all;
    private final Map<String, ReactionHandler<?>> handlers = new ConcurrentHashMap<>();

    ReactionHandlers(
            ListableBeanFactory beans,
            ObjectProvider<Attempts> attempts,
            @Value("${opscenter.roles:}") String roles) {
        this.beans = beans;
        this.attempts = attempts;
        this.all = NodeRole.REACTIONS.isIn(roles);
    }

    /// The simple class names of the reaction beans.
    List<String> names() {
        return Arrays.stream(beanNames()).map(this::name).sorted().toList();
    }

    /// Empty until it was asked for by name.
    Optional<ReactionHandler<?>> made(String name) {
        return Optional.ofNullable(handlers.get(name));
    }

    ReactionHandler<?> named(String name) {
        return handlers.computeIfAbsent(name, this::make);
    }

    private ReactionHandler<?> make(String name) {
        String bean =
                Arrays.stream(beanNames())
                        .filter(candidate -> name(candidate).equals(name))
                        .findFirst()
                        .orElseThrow();
        return handler(name, (Reaction<?>) beans.getBean(bean));
    }

    private <E extends Event> ReactionHandler<E> handler(String name, Reaction<E> reaction) {
        return new ReactionHandler<>(name, reaction, attempts.getObject());
    }

    private String[] beanNames() {
        return beans.getBeanNamesForType(all ? Reaction.class : DeviceReaction.class, true, false);
    }

    private String name(String bean) {
        return Objects.requireNonNull(beans.getType(bean)).getSimpleName();
    }
}
