package com.opscenter.adapters.snmp;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.snmp4j.PDU;
import org.snmp4j.Snmp;
import org.snmp4j.Target;
import org.snmp4j.event.ResponseEvent;
import org.snmp4j.event.ResponseListener;
import org.snmp4j.smi.Address;
import org.snmp4j.smi.UdpAddress;

/// One request and what is heard of it. The library can wait itself, but it holds the lock of the
/// answer while it still sends, and the thread that hears all agents spins for it.
final class Exchange implements ResponseListener {

    /// Beyond the timeouts that the library keeps.
    private static final long SLACK_MILLIS = 1_000;

    private final CompletableFuture<Heard> heard = new CompletableFuture<>();

    private Exchange() {}

    /// @param from null for silence
    /// @param answer null for silence
    record Heard(@Nullable Address from, @Nullable PDU answer) {

        static final Heard SILENCE = new Heard(null, null);
    }

    /// Asks, and waits until it is answered or all its timeouts have passed.
    static Heard of(Snmp snmp, PDU request, Target<UdpAddress> target) throws IOException {
        Exchange exchange = new Exchange();
        try {
            snmp.send(request, target, null, exchange);
            long timeouts = target.getTimeout() * (target.getRetries() + 1L);
            return exchange.heard.get(timeouts + SLACK_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            return Heard.SILENCE;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Heard.SILENCE;
        } catch (ExecutionException e) {
            throw new IllegalStateException("nothing ends an exchange so", e);
        } finally {
            snmp.cancel(request, exchange);
        }
    }

    @Override
    public <A extends Address> void onResponse(ResponseEvent<A> event) {
        heard.complete(new Heard(event.getPeerAddress(), event.getResponse()));
    }
}
