package com.opscenter.provider.factors;

import com.opscenter.data.Marker;
import com.opscenter.data.Refused;
import com.opscenter.offline.OfflineCommand;
import com.opscenter.offline.Options;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;

/// Lets somebody in again who lost their second factor, also the last administrator: their factors
/// are taken away at their next sign-in with the right password, within a day. It is recorded then.
///
/// Options: `--data DIR`. Operand: user name or e-mail address.
public final class ResetFactor implements OfflineCommand {

    @Override
    public String name() {
        return "reset-factor";
    }

    @Override
    public Set<String> options() {
        return Set.of("--data");
    }

    @Override
    public void run(Options options) throws IOException {
        Path data = options.directory();
        if (options.operands().size() != 1) {
            throw new Refused("Name one person: reset-factor USER --data DIR");
        }
        if (Marker.read(data).isEmpty()) {
            throw new Refused(data + " is no data directory; name it with --data.");
        }
        String name = options.operands().getFirst();
        FactorResets.ask(data, name, Instant.now());
        System.out.printf(
                "If there is such a person: the next time %s signs in with the right password,"
                        + " within %d hours, the second factors of this account are removed.%n",
                name, FactorResets.LIFE.toHours());
    }
}
