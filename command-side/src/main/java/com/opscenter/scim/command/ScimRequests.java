package com.opscenter.scim.command;

import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Consent;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.commands.command.Requests;
import com.opscenter.identity.api.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads what a request says beside its body. What is done gives the door as its reason.
@Component
class ScimRequests {

    static final String REASON = "scim";

    private static final String IF_MATCH = "If-Match";

    private final Requests requests;

    ScimRequests(Requests requests) {
        this.requests = requests;
    }

    /// The standard knows of no rehearsal: whoever asks for one must not have the thing itself. A
    /// directory cannot wait for a second person either.
    CommandContext context(HttpServletRequest request, Caller caller) {
        if (Requests.isDryRun(request)) {
            throw Wrong.value("dry_run", "is not offered here");
        }
        return requests.context(new WeakTags(request), caller, null, REASON)
                .with(Consent.IMPOSSIBLE);
    }

    /// Refuses a version that is not the newest, also where nothing is left to change.
    static void requireVersion(CommandContext context, long version) {
        Long expected = context.expectedVersion();
        if (expected != null && expected != version) {
            throw new RefusedException(
                    new Refusal("version-conflict", "The resource was changed since"));
        }
    }

    /// Versions are compared whether or not they are called weak (RFC 7644, 3.14).
    private static final class WeakTags extends HttpServletRequestWrapper {

        WeakTags(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getHeader(String name) {
            String value = super.getHeader(name);
            return value != null && IF_MATCH.equalsIgnoreCase(name) ? newest(value) : value;
        }

        /// Of several the newest: whoever knows it knows that the others are no more.
        private static String newest(String tags) {
            return Arrays.stream(tags.split(",", -1))
                    .map(String::strip)
                    .map(tag -> tag.startsWith("W/") ? tag.substring("W/".length()) : tag)
                    .max(
                            Comparator.comparingInt(String::length)
                                    .thenComparing(Comparator.naturalOrder()))
                    .orElse(tags);
        }
    }
}
