package com.opscenter.adapters.mikrotik;

import com.opscenter.adapters.effects.Answer;
import com.opscenter.adapters.mikrotik.wire.ApiConnection;
import com.opscenter.adapters.mikrotik.wire.Call;
import com.opscenter.adapters.mikrotik.wire.Command;
import com.opscenter.adapters.mikrotik.wire.TrapException;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.adapters.support.ExchangeLog;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// RouterOS by its binary API. One connection for all requests; one that failed is made anew at the
/// next request. While it stands, the device tells of changes of its interfaces by itself.
final class ApiSession implements RouterOs {

    /// More at once is no faster: the device answers with one thread.
    private static final int AT_ONCE = 8;

    private final ApiDoor door;
    private final MikrotikProperties properties;
    private final ExchangeLog log;
    private @Nullable ApiConnection connection;

    ApiSession(ApiDoor door, MikrotikProperties properties, ExchangeLog log) {
        this.door = door;
        this.properties = properties;
        this.log = log;
    }

    /// Goes on with a connection whose user is already let in.
    void take(ApiConnection admitted) {
        connection = admitted;
    }

    @Override
    public List<Told> ask(List<Ask> asks) throws DeviceException {
        List<Told> told = new ArrayList<>();
        for (int from = 0; from < asks.size(); from += AT_ONCE) {
            told.addAll(some(asks.subList(from, Math.min(asks.size(), from + AT_ONCE))));
        }
        return told;
    }

    private List<Told> some(List<Ask> asks) throws DeviceException {
        ApiConnection open = connected();
        long started = System.nanoTime();
        List<Call> calls = new ArrayList<>();
        try {
            for (Ask ask : asks) {
                calls.add(open.begin(command(ask)));
            }
        } catch (IOException broken) {
            throw failed(broken, open, asks.getFirst(), started);
        }
        List<Told> told = new ArrayList<>();
        for (int i = 0; i < calls.size(); i++) {
            told.add(told(open, calls.get(i), asks.get(i), started));
        }
        return told;
    }

    private Told told(ApiConnection open, Call call, Ask ask, long started) throws DeviceException {
        try {
            Told rows = Told.rows(call.await(properties.answer()).rows());
            log.ended(ask.toString(), "done", started);
            return rows;
        } catch (TrapException refused) {
            log.ended(ask.toString(), "refused: " + refused.words(), started);
            return new Told.Refused(refused);
        } catch (IOException broken) {
            throw failed(broken, open, ask, started);
        } catch (TimeoutException _) {
            drop();
            throw logged(
                    MikrotikFailures.late(door.endpoint(), ask.path(), properties.answer()),
                    ask,
                    started);
        }
    }

    @Override
    public Answer perform(Ask change) throws DeviceException {
        ApiConnection open = connected();
        long started = System.nanoTime();
        Answer answer = performed(open, change);
        log.ended(change.toString(), answer.toString(), started);
        return answer;
    }

    /// Whatever happens after its first byte: it may have been done.
    private Answer performed(ApiConnection open, Ask change) {
        try {
            var _ = open.begin(command(change)).await(properties.answer());
            return new Answer.Accepted();
        } catch (TrapException refused) {
            return refused.isForbidden()
                    ? new Answer.TurnedAway(refused.words())
                    : new Answer.Failed(refused.words());
        } catch (IOException | TimeoutException _) {
            drop();
            return new Answer.Silent();
        }
    }

    private static Command command(Ask ask) {
        Command command = new Command(ask.path(), ask.arguments(), List.of());
        return ask.columns().isEmpty()
                ? command
                : command.with(".proplist", String.join(",", ask.columns()));
    }

    private DeviceException failed(IOException broken, ApiConnection open, Ask ask, long started) {
        drop();
        return logged(MikrotikFailures.of(door.endpoint(), broken, open.hasSpoken()), ask, started);
    }

    private DeviceException logged(DeviceException failure, Ask ask, long started) {
        log.ended(ask.toString(), failure.sentence(), started);
        return failure;
    }

    private ApiConnection connected() throws DeviceException {
        ApiConnection there = connection;
        if (there != null && there.isOpen()) {
            return there;
        }
        long started = System.nanoTime();
        try {
            ApiConnection opened = door.open();
            connection = opened;
            log.ended("connect and log in", "done", started);
            return opened;
        } catch (DeviceException failure) {
            log.ended("connect and log in", failure.sentence(), started);
            throw failure;
        }
    }

    @Override
    public void close() {
        door.close();
        drop();
    }

    private void drop() {
        ApiConnection gone = connection;
        connection = null;
        if (gone != null) {
            gone.close();
        }
    }
}
