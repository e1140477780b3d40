package com.opscenter.bench.rigs;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.bench.rigs.StompSocket.Fate;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Dashboards stop reading while everything moves. Nobody else may notice.
class SlowReaderIT {

    private static final Rig RIG = Rig.named("slow-reader");
    private static final int STOPPED = 10;
    private static final int TOPICS = 40;

    @TempDir private Path folder;

    @Test
    void who_stops_reading_is_cut_off_or_told_to_resync_and_moves_nobody_else() throws Exception {
        try (Stage stage = Stage.open(folder, folder.resolve("data"))) {
            Api api = stage.app().api();
            String org = api.get("/api/v1/auth/me").body().at("/org/id").asString();
            String topic = "/topic/" + org + ".power";
            List<StompSocket> stopped = new ArrayList<>();
            StompSocket reading = StompSocket.open(api, List.of(topic));
            var control = new FutureTask<>(reading::fate);
            Thread.ofVirtual().start(control);
            try (StompSocket reader = StompSocket.open(api, List.of(topic))) {
                for (int i = 0; i < STOPPED; i++) {
                    stopped.add(StompSocket.open(api, repeated(topic)));
                }
                move(stage.app(), reader, RIG.count(60, 600));
                List<Fate> fates = stopped.stream().map(StompSocket::fate).toList();
                reading.close();
                RIG.figure("dashboards that stopped reading", STOPPED);
                for (Fate fate : Fate.values()) {
                    RIG.figure("of these " + fate.words(), Collections.frequency(fates, fate));
                }
                RIG.figure("control, one that reads", control.get().words());
                assertThat(fates).doesNotContain(Fate.STILL_THERE);
                assertThat(control.get()).isEqualTo(Fate.STILL_THERE);
                RIG.write();
            } finally {
                for (StompSocket socket : stopped) {
                    socket.close();
                }
            }
        }
    }

    /// Many subscriptions fill a socket that nobody empties sooner.
    private static List<String> repeated(String topic) {
        return Collections.nCopies(TOPICS, topic);
    }

    /// Every outlet gets another name, round by round, and the reader sees each round.
    private static void move(Node app, StompSocket reader, int rounds) throws Exception {
        List<Long> delays = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            Api api = app.api();
            String last = "";
            for (int outlet = 1; outlet <= 8; outlet++) {
                Operation naming = Wishes.naming("r" + round + "-" + outlet, "pdu-2:" + outlet);
                last = naming.name();
                Reply reply = api.send(naming.method(), naming.path(), naming.body());
                assertThat(reply.status()).as("a write beside slow readers").isEqualTo(200);
            }
            long written = System.nanoTime();
            reader.readUntil("\"" + last + "\"");
            delays.add((System.nanoTime() - written) / 1_000_000);
        }
        List<Long> sorted = delays.stream().sorted().toList();
        RIG.figure("rounds of eight changes seen by the reader", rounds);
        RIG.figure("milliseconds to the reader, median", sorted.get(rounds / 2));
        RIG.figure("milliseconds to the reader, longest", sorted.getLast());
    }
}
