package com.opscenter.uptime.command;

import static com.opscenter.uptime.command.Watching.WAN1;
import static com.opscenter.uptime.command.Watching.monitor;
import static com.opscenter.uptime.command.Watching.seen;
import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.commands.api.Command;
import com.opscenter.uptime.api.MonitorCommand;
import com.opscenter.uptime.api.MonitorCommand.DescribeMonitor;
import com.opscenter.uptime.api.MonitorEvent.MonitorDescribed;
import java.util.Arrays;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class DescribingAMonitorTest {

    @Test
    void people_name_it_and_say_what_it_watches() {
        monitor()
                .given(seen())
                .when(new DescribeMonitor(WAN1, "Main line", "wan/wan1"))
                .then(new MonitorDescribed(WAN1, "Main line", "wan/wan1"));
        monitor()
                .given(seen(), new MonitorDescribed(WAN1, "Main line", "wan/wan1"))
                .when(new DescribeMonitor(WAN1, "", null))
                .then(new MonitorDescribed(WAN1, null, "wan/wan1"));
        monitor()
                .given(seen(), new MonitorDescribed(WAN1, "Main line", null))
                .when(new DescribeMonitor(WAN1, "Main line", null))
                .thenNothing();
    }

    @Test
    void nothing_is_said_of_what_is_not_there() {
        monitor().when(new DescribeMonitor(WAN1, "Main line", null)).thenRefused("not-found");
    }

    @Test
    void a_link_is_a_key() {
        assertThat(new DescribeMonitor(WAN1, null, "wan/wan1").violations()).isEmpty();
        assertThat(new DescribeMonitor(WAN1, null, "javascript:alert(1)").violations())
                .extracting("field")
                .containsExactly("linkTo");
        assertThat(new DescribeMonitor(WAN1, "n".repeat(101), null).violations())
                .extracting("field")
                .containsExactly("name");
    }

    @Test
    void the_shell_has_a_handler_for_every_command() {
        assertThat(MonitorAggregate.class.getDeclaredMethods())
                .filteredOn(method -> method.isAnnotationPresent(CommandHandler.class))
                .extracting(method -> method.getParameterTypes()[0])
                .containsExactlyInAnyOrderElementsOf(records(MonitorCommand.class).toList());
    }

    private static Stream<Class<?>> records(Class<?> sealed) {
        return Arrays.stream(sealed.getPermittedSubclasses())
                .flatMap(one -> one.isSealed() ? records(one) : Stream.of(one));
    }

    @Test
    void the_shell_applies_what_is_decided() {
        new AggregateTestFixture<>(MonitorAggregate.class)
                .registerCommandTargetResolver(command ->
                        new VersionedAggregateIdentifier(
                                (Object) ((Command) command.getPayload()).targetId(), null))
                .given(seen())
                .when(new DescribeMonitor(WAN1, "Main line", null))
                .expectEvents(new MonitorDescribed(WAN1, "Main line", null));
    }
}
