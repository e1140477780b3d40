package com.opscenter.threats.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.threats.api.BlockCommand;
import com.opscenter.threats.api.ThreatCommand;
import java.util.Arrays;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.junit.jupiter.api.Test;

class ThreatShellsTest {

    @Test
    void every_command_has_a_handler() {
        everyCommandHasAHandler(BlockAggregate.class, BlockCommand.class);
        everyCommandHasAHandler(ThreatAggregate.class, ThreatCommand.class);
    }

    private static void everyCommandHasAHandler(Class<?> shell, Class<?> commands) {
        assertThat(shell.getDeclaredMethods())
                .filteredOn(method -> method.isAnnotationPresent(CommandHandler.class))
                .extracting(method -> method.getParameterTypes()[0])
                .containsExactlyInAnyOrderElementsOf(records(commands).toList());
    }

    private static Stream<Class<?>> records(Class<?> sealed) {
        return Arrays.stream(sealed.getPermittedSubclasses())
                .flatMap(one -> one.isSealed() ? records(one) : Stream.of(one));
    }
}
