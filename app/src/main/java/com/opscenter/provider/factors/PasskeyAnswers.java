package com.opscenter.provider.factors;

import java.util.List;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Reads what browsers answer. Anybody may send anything: of an answer only what the ceremonies
/// look at is taken, and it is whole or none. Extensions are not asked for, so none are heard.
final class PasskeyAnswers {

    private static final TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>> MADE =
            new TypeReference<>() {};
    private static final TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>> PROVEN =
            new TypeReference<>() {};

    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    /// The mapper that knows the words of WebAuthn.
    JsonMapper json() {
        return json;
    }

    /// @param text `RegistrationResponseJSON`
    /// @throws IllegalArgumentException when it is none
    PublicKeyCredential<AuthenticatorAttestationResponse> made(String text) {
        return read(text, MADE, List.of("clientDataJSON", "attestationObject"));
    }

    /// @param text `AuthenticationResponseJSON`
    /// @throws IllegalArgumentException when it is none
    PublicKeyCredential<AuthenticatorAssertionResponse> proven(String text) {
        return read(text, PROVEN, List.of("clientDataJSON", "authenticatorData", "signature"));
    }

    private <R extends AuthenticatorResponse> PublicKeyCredential<R> read(
            String text, TypeReference<PublicKeyCredential<R>> type, List<String> members) {
        try {
            JsonNode said = json.readTree(text);
            ObjectNode taken = json.createObjectNode();
            take(said, List.of("id", "rawId", "type"), taken);
            JsonNode response = said.path("response");
            ObjectNode part = taken.putObject("response");
            take(response, members, part);
            if (isWords(response.path("transports"))) {
                part.set("transports", response.path("transports"));
            }
            taken.putObject("clientExtensionResults");
            return json.treeToValue(taken, type);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("The answer is none", e);
        }
    }

    private static void take(JsonNode from, List<String> names, ObjectNode into) {
        for (String name : names) {
            JsonNode value = from.path(name);
            if (!value.isString() || value.asString().isEmpty()) {
                throw new IllegalArgumentException("The answer has no " + name);
            }
            into.set(name, value);
        }
    }

    private static boolean isWords(JsonNode list) {
        return list.isArray() && list.valueStream().allMatch(JsonNode::isString);
    }
}
