package com.opscenter.adapters.threats;

import com.opscenter.threats.api.ThreatCommand.ReportThreat;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What was seen, as it was received, without what may be secret in it: payloads, bodies and
/// headers of what people sent, queries of their addresses, and whatever is called a password.
public final class RawEvents {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String REMOVED = "[removed]";
    private static final Pattern SECRET =
            Pattern.compile(
                    ".*(pass|pwd|secret|token|auth|cookie|credential|api_?key|session|payload"
                            + "|packet$|body|headers).*");
    private static final Pattern ADDRESS = Pattern.compile("(url|uri|referer|http_refer).*");
    private static final int DEEPEST = 8;

    private RawEvents() {}

    /// Null when it is too long to be kept.
    public static @Nullable String clean(JsonNode event) {
        String written = JSON.writeValueAsString(clean("", event, 0)).replace("\\u0000", "");
        return written.length() <= ReportThreat.LONGEST_RAW ? written : null;
    }

    private static JsonNode clean(String name, JsonNode value, int depth) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (SECRET.matcher(lower).matches() || depth > DEEPEST) {
            return JSON.getNodeFactory().stringNode(REMOVED);
        }
        if (value.isObject()) {
            ObjectNode copy = JSON.createObjectNode();
            for (Map.Entry<String, JsonNode> member : value.properties()) {
                copy.set(member.getKey(), clean(member.getKey(), member.getValue(), depth + 1));
            }
            return copy;
        }
        if (value.isArray()) {
            ArrayNode copy = JSON.createArrayNode();
            value.forEach(each -> copy.add(clean(name, each, depth + 1)));
            return copy;
        }
        if (value.isString() && ADDRESS.matcher(lower).matches()) {
            return JSON.getNodeFactory().stringNode(withoutSecrets(value.asString("")));
        }
        return value;
    }

    /// Without the user of an address, its query and its fragment.
    private static String withoutSecrets(String address) {
        return address.replaceAll("[?#;].*", "?" + REMOVED).replaceAll("//[^/@]*@", "//");
    }
}
