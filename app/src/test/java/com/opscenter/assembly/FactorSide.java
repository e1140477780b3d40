package com.opscenter.assembly;

import com.opscenter.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/// The one assembly that tells of second factors in all tests of this process, where many sign in
/// from one address.
final class FactorSide {

    private static @Nullable FactorSide shared;

    final Path data;
    final Assembly assembly;

    private FactorSide() throws IOException {
        data = Files.createTempDirectory("opscenter-factors");
        List<String> properties = new ArrayList<>(Database.properties());
        properties.add("opscenter.limits.sign-in=1000");
        assembly = Assembly.start(data, properties);
        Runtime.getRuntime().addShutdownHook(new Thread(this::end));
    }

    static synchronized FactorSide shared() {
        FactorSide side = shared;
        if (side == null) {
            try {
                side = new FactorSide();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            shared = side;
        }
        return side;
    }

    private void end() {
        assembly.close();
        try {
            FileSystemUtils.deleteRecursively(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
