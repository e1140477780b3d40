package com.opscenter.adapters.trap;

import com.opscenter.adapters.receivers.Arrival;
import com.opscenter.adapters.receivers.Heard;
import com.opscenter.adapters.receivers.Interpreter;
import com.opscenter.adapters.receivers.Notice;
import com.opscenter.adapters.snmp.Recorded;
import com.opscenter.adapters.support.Tape;
import com.opscenter.adapters.trap.TrapMeaning.Says;
import com.opscenter.alerts.api.Severity;
import com.opscenter.logs.api.LogSeverity;
import java.net.InetAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snmp4j.smi.OID;

/// Reads traps by the tables of what they mean. One that is in no table is a line and a hint.
final class TrapInterpreter implements Interpreter<Notification> {

    private static final String PROGRAM = "snmp-trap";
    private static final int DAEMON = 3;
    private static final int ADMIN_DOWN = 2;
    private static final OID IF_INDEX = new OID("1.3.6.1.2.1.2.2.1.1");
    private static final OID IF_ADMIN_STATUS = new OID("1.3.6.1.2.1.2.2.1.7");

    /// Several units stand behind one address, and each has phases, banks and outlets.
    private static final List<OID> PLACES =
            List.of(
                    IF_INDEX,
                    new OID("1.3.6.1.4.1.318.1.1.12.1.6"),
                    new OID("1.3.6.1.4.1.318.1.1.12.2.3.1.1.4"),
                    new OID("1.3.6.1.4.1.318.1.1.12.2.3.1.1.5"),
                    new OID("1.3.6.1.4.1.318.1.1.12.3.5.1.1.1"));

    private static final Map<String, TrapMeaning> MEANINGS = meanings();

    private static Map<String, TrapMeaning> meanings() {
        Map<String, TrapMeaning> all = new HashMap<>(StandardTraps.all());
        all.putAll(PowerNetTraps.all());
        return Map.copyOf(all);
    }

    @Override
    public void record(Arrival<Notification> arrival, Tape tape) {
        String place = tape.next("notifications");
        tape.write(
                place + ".txt",
                "%s from %s\n".formatted(arrival.at(), arrival.sender().getHostAddress()));
        Recorded.objects(tape, place + ".snmprec", arrival.message().bindings());
    }

    @Override
    public Optional<Heard> read(Arrival<Notification> arrival) {
        Notification notification = arrival.message();
        String number = notification.trap().toDottedString();
        TrapMeaning meaning =
                MEANINGS.getOrDefault(number, TrapMeaning.note(number, LogSeverity.NOTICE));
        String words = TrapWords.of(meaning.name(), notification);
        @Nullable InetAddress agent = other(notification.agent(), arrival.sender());
        return Optional.of(
                new Heard(
                        agent == null ? null : agent.getHostAddress(),
                        PROGRAM,
                        DAEMON,
                        meaning.severity(),
                        words,
                        null,
                        notice(meaning.says(), notification, agent, words)));
    }

    /// Whom the sender speaks for, if not for itself, which only some versions of traps say.
    private static @Nullable InetAddress other(@Nullable InetAddress agent, InetAddress sender) {
        return sender.equals(agent) ? null : agent;
    }

    private static @Nullable Notice notice(
            @Nullable Says says,
            Notification notification,
            @Nullable InetAddress agent,
            String words) {
        return switch (says) {
            case null -> null;
            case Says.Clears(var problem) ->
                    new Notice.Cleared(problem(problem, notification, agent));
            case Says.Raises(var problem, var severity, var title) ->
                    new Notice.Raised(
                            problem(problem, notification, agent),
                            isMeant(problem, notification) ? Severity.INFO : severity,
                            title,
                            words,
                            port(notification));
        };
    }

    /// A device may speak for others, which it tells apart by their addresses.
    private static String problem(
            String problem, Notification notification, @Nullable InetAddress agent) {
        return problem
                + TrapWords.subject(notification, PLACES)
                + (agent == null ? "" : " at " + agent.getHostAddress());
    }

    /// A port that somebody disabled is down as it should be.
    private static boolean isMeant(String problem, Notification notification) {
        return problem.equals(StandardTraps.LINK)
                && notification
                        .value(IF_ADMIN_STATUS)
                        .filter(said -> said.getVariable().toString().equals("" + ADMIN_DOWN))
                        .isPresent();
    }

    private static @Nullable Integer port(Notification notification) {
        return notification
                .value(IF_INDEX)
                .map(said -> said.getVariable().toString())
                .filter(index -> index.matches("[0-9]{1,9}"))
                .map(Integer::valueOf)
                .orElse(null);
    }
}
