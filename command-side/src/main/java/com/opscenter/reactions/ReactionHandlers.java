package com.opscenter.reactions;

import com.opscenter.commands.api.Reaction;
import com.opscenter.history.api.Event;
import com.opscenter.history.api.EventReader;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// All reactions by name. The beans themselves are made late: they need the desk, which needs the
/// configuration that lists them.
@Component
class ReactionHandlers implements DisposableBean {

    private final ListableBeanFactory beans;
    private final ObjectProvider<EventReader> history;
    private final ObjectProvider<Attempts> attempts;
    private final Map<String, ReactionHandler<?>> handlers = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    ReactionHandlers(
            ListableBeanFactory beans,
            ObjectProvider<EventReader> history,
            ObjectProvider<Attempts> attempts) {
        this.beans = beans;
        this.history = history;
        this.attempts = attempts;
    }

    /// The simple class names of the reaction beans.
    List<String> names() {
        return Arrays.stream(beanNames()).map(this::name).sorted().toList();
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
        return new ReactionHandler<>(
                name, reaction, history.getObject(), attempts.getObject(), threads);
    }

    private String[] beanNames() {
        return beans.getBeanNamesForType(Reaction.class, true, false);
    }

    private String name(String bean) {
        return Objects.requireNonNull(beans.getType(bean)).getSimpleName();
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
