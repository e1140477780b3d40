package com.opscenter.flow;

import com.opscenter.OpsCenterApplication;
import com.opscenter.provider.QuickHashes;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// How tests start the product: as `./ops up` does, with more room for requests and less work for
/// passwords.
final class Runs {

    private Runs() {}

    /// @param kept names of classes of the tests that the product takes along
    static ConfigurableApplicationContext here(List<String> arguments, List<String> kept) {
        List<String> all = new ArrayList<>(kept);
        all.add(QuickHashes.class.getName());
        return new SpringApplicationBuilder(OpsCenterApplication.class)
                .initializers(new OwnScan(List.copyOf(all)))
                .registerShutdownHook(false)
                .run(arguments.toArray(String[]::new));
    }

    static List<String> arguments(Path data, Path labFile, int port) {
        List<String> arguments = new ArrayList<>();
        arguments.add("--opscenter.data=" + data);
        arguments.add("--opscenter.lab-file=" + labFile);
        arguments.add("--opscenter.demo=true");
        arguments.add("--opscenter.demo-population=false");
        arguments.add("--opscenter.public-url=http://localhost:" + port);
        arguments.add("--server.port=" + port);
        arguments.add("--opscenter.limits.sign-in=1000");
        arguments.add("--opscenter.limits.reads=100000");
        arguments.add("--opscenter.limits.writes=10000");
        arguments.add("--opscenter.limits.bulk=10000");
        arguments.add("--opscenter.limits.source-tests=10000");
        arguments.add("--opscenter.limits.refusals=10000");
        arguments.add("--opscenter.jobs.patience=5m");
        return arguments;
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
