package com.opscenter.lab;

import com.opscenter.lab.pdu.Effect;
import com.opscenter.lab.pdu.PduMemory;
import com.opscenter.lab.pdu.PduState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The memory of one unit in two files: its state, replaced whole, and its effects, one JSON object
/// a line, appended.
final class UnitFiles implements PduMemory {

    private final JsonMapper json = JsonMapper.builder().build();
    private final Path state;
    private final Path effects;

    UnitFiles(Path directory, String id) {
        state = directory.resolve(id + ".state.json");
        effects = directory.resolve(id + ".effects.ndjson");
    }

    @Override
    public Optional<PduState> state() {
        try {
            return Files.exists(state)
                    ? Optional.of(json.readValue(Files.readAllBytes(state), PduState.class))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void keep(PduState changed) {
        Path fresh = state.resolveSibling(state.getFileName() + ".new");
        try {
            Files.write(fresh, json.writeValueAsBytes(changed));
            Files.move(
                    fresh,
                    state,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<Effect> effects() {
        try {
            return Files.exists(effects)
                    ? Files.readAllLines(effects).stream().flatMap(this::effect).toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A line the process was killed in is no effect: its SET was never answered.
    private Stream<Effect> effect(String line) {
        try {
            return Stream.of(json.readValue(line, Effect.class));
        } catch (JacksonException torn) {
            return Stream.empty();
        }
    }

    @Override
    public void append(Effect effect) {
        try {
            Files.writeString(
                    effects,
                    json.writeValueAsString(effect) + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void forgetEffects() {
        try {
            Files.deleteIfExists(effects);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
