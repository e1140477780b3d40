package com.opscenter.adapters.hostmon;

import com.opscenter.adapters.support.DeviceException;
import com.opscenter.sources.api.HealthReason;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Where files with logs may be. A path is followed to the file it really is, so that a link leads
/// nowhere else.
@Component
final class LogPlaces {

    private final List<String> directories;

    /// @param demo the lab of a demo keeps its log beside the file that tells of it
    @Autowired
    LogPlaces(
            HostmonProperties properties,
            @Value("${opscenter.demo:false}") boolean demo,
            @Value("${opscenter.lab-file:}") String labFile) {
        List<String> all = new ArrayList<>(properties.directories());
        if (demo && !labFile.isEmpty()) {
            all.add(Path.of(labFile).toAbsolutePath().resolveSibling("").normalize().toString());
        }
        directories = List.copyOf(all);
    }

    LogPlaces(List<String> directories) {
        this.directories = List.copyOf(directories);
    }

    /// The file itself.
    Path real(Path path) throws DeviceException {
        try {
            Path file = path.toRealPath();
            for (String directory : directories) {
                if (file.startsWith(Path.of(directory).toRealPath())) {
                    return file;
                }
            }
        } catch (IOException _) {
            throw allowed(path)
                    ? new DeviceException(
                            HealthReason.COMMUNICATION, "There is no file %s.".formatted(path))
                    : outside(path);
        }
        throw outside(path);
    }

    /// Whether it would be allowed if it were there.
    boolean allowed(Path path) {
        return path.isAbsolute()
                && directories.stream()
                        .anyMatch(directory -> path.normalize().startsWith(Path.of(directory)));
    }

    private static DeviceException outside(Path path) {
        return new DeviceException(
                HealthReason.CONFIGURATION,
                "%s is outside the directories logs may be in (opscenter.adapters.hostmon.directories)."
                        .formatted(path));
    }
}
