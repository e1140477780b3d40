package com.opscenter.assembly;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.commands.api.StorageUnavailableException;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Needs;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Endpoints that answer and fail in every way there is.
@RestController
@ConditionalOnBooleanProperty("test.assembly-alone")
@RequestMapping("/api/v1/probe")
class Probe {

    record Body(String name, int number, List<Item> items) {}

    record Item(boolean on) {}

    @GetMapping("/{id}")
    @Needs("power:read")
    Map<String, String> read(@PathVariable String id, Caller caller) {
        return Map.of("id", id, "caller", caller.name());
    }

    @PostMapping("/write")
    @Needs("power:execute")
    Body write(@RequestBody Body body, Caller caller) {
        return body;
    }

    @GetMapping("/number")
    @Needs(Needs.SIGNED_IN)
    int number(@RequestParam int value) {
        return value;
    }

    @GetMapping("/nobody")
    String withoutNeed() {
        return "never seen";
    }

    @GetMapping("/fails/{how}")
    @Needs(Needs.SIGNED_IN)
    String fail(@PathVariable String how) {
        throw failure(how);
    }

    /// The same after half of the answer has left.
    @GetMapping("/breaks/{how}")
    @Needs(Needs.SIGNED_IN)
    void breakOff(@PathVariable String how, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv");
        response.getOutputStream().write("first\n".getBytes(UTF_8));
        response.flushBuffer();
        throw failure(how);
    }

    private static RuntimeException failure(String how) {
        return switch (how) {
            case "pending" ->
                    new RefusedException(
                            new Refusal(
                                    "command-pending",
                                    "Another one is pending",
                                    List.of(),
                                    Map.of("commandId", "c-1")));
            case "storage" -> new StorageUnavailableException("away", new RuntimeException());
            case "step-up" -> new RefusedException(new Refusal("step-up-required", "Again"));
            default -> new IllegalStateException("SELECT secret FROM vault");
        };
    }
}
