package com.opscenter.names.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.command.NameClaims;
import com.opscenter.commands.command.NameClaims.Taken;
import com.opscenter.names.api.UniqueName;
import com.opscenter.store.Streams;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;

class NameRegisterTest {

    private final List<String> locked = new ArrayList<>();

    /// Loading locks, so the order of loading is what keeps two commands from a deadlock.
    @Test
    void names_are_locked_in_their_order_whatever_is_done_to_them() {
        Refusal refusal = new Refusal("in-use", "in use");
        NameClaims claims =
                new NameClaims(
                        List.of(
                                new Taken(name("c"), null, refusal),
                                new Taken(name("a"), null, refusal)),
                        List.of(name("d"), name("b")));

        assertThat(register().refusal(claims, "source/one")).isEmpty();

        assertThat(locked.subList(0, 4))
                .containsExactly("name/test/a", "name/test/b", "name/test/c", "name/test/d");
    }

    private static UniqueName name(String key) {
        return new UniqueName("test", key);
    }

    private NameRegister register() {
        Repository<NameAggregate> repository = repository();
        return new NameRegister(
                new ObjectProvider<>() {
                    @Override
                    public Repository<NameAggregate> getObject() {
                        return repository;
                    }
                },
                answering(Streams.class, _ -> -1L));
    }

    @SuppressWarnings("unchecked")
    private Repository<NameAggregate> repository() {
        return (Repository<NameAggregate>)
                answering(
                        Repository.class,
                        arguments -> {
                            locked.add((String) arguments[0]);
                            return answering(Aggregate.class, _ -> true);
                        });
    }

    private static <T> T answering(Class<T> type, Function<Object[], Object> answer) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (_, _, arguments) -> answer.apply(arguments)));
    }
}
