package com.opscenter.limits;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.Refusals;
import com.opscenter.identity.api.Caller;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;

/// Limits for tests, with the addresses at which somebody failed to say who they are.
public final class CountedLimits {

    public final List<String> failed = new ArrayList<>();

    /// Who was refused what, such as `0123456789AB key-revoked`.
    public final List<String> refused = new ArrayList<>();

    public final Refusals refusals =
            new Refusals() {
                @Override
                public void refused(Caller caller, Refusal refusal, Attempt attempt) {
                    refused.add(caller.actor().id() + " " + refusal.code());
                }

                @Override
                public void unauthenticated(String address) {
                    failed.add(address);
                }
            };

    public final Limits limits =
            new Limits(
                    new LimitsProperties(10, 5, 1_200, 300, 6, 60, 30),
                    refusals,
                    new SimpleMeterRegistry());
}
