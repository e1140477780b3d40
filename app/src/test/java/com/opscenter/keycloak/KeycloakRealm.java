package com.opscenter.keycloak;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A realm as its administrator and its people see it.
public final class KeycloakRealm {

    /// Of everybody whom [#person] makes.
    public static final String PASSWORD = "correct horse battery";

    public static final String CLIENT = "ops-center";

    private static final JsonMapper JSON = MasterRealm.JSON;

    private final MasterRealm master;
    private final String name;
    private final String clientSecret;
    private @Nullable RealmKey key;

    KeycloakRealm(MasterRealm master, String name, String clientSecret) {
        this.master = master;
        this.name = name;
        this.clientSecret = clientSecret;
    }

    static KeycloakRealm create(MasterRealm master, String name, String productUrl) {
        String secret = KeycloakServer.random();
        String backchannel = productUrl + "/logout/connect/back-channel/keycloak";
        String file =
                KeycloakServer.realmFile()
                        .replace("${OPSCENTER_IDENTITY_CLIENT_SECRET}", secret)
                        .replace("${OPSCENTER_PUBLIC_URL}", productUrl)
                        .replace("${OPSCENTER_BACKCHANNEL_URL}", backchannel);
        ObjectNode realm = (ObjectNode) JSON.readTree(file);
        realm.put("realm", name);
        ((ObjectNode) realm.at("/clients/0")).put("directAccessGrantsEnabled", true);
        master.send("POST", "", realm.toString());
        KeycloakRealm made = new KeycloakRealm(master, name, secret);
        made.key = RealmKey.addedTo(master, name);
        return made;
    }

    public String issuer() {
        return master.url() + "/realms/" + name;
    }

    public String name() {
        return name;
    }

    public String clientSecret() {
        return clientSecret;
    }

    /// How the product is told to use it.
    public List<String> arguments() {
        return List.of(
                "--opscenter.identity.provider=keycloak",
                "--opscenter.identity.issuer-uri=" + issuer(),
                "--opscenter.identity.client-id=" + CLIENT,
                "--opscenter.identity.client-secret=" + clientSecret);
    }

    /// Makes somebody with that role, whose e-mail is verified.
    ///
    /// @return their id
    public String person(String username, String role) {
        ObjectNode user = JSON.createObjectNode();
        user.put("username", username)
                .put("email", username + "@example.com")
                .put("firstName", "Given")
                .put("lastName", "Family")
                .put("emailVerified", true)
                .put("enabled", true);
        user.putArray("credentials")
                .addObject()
                .put("type", "password")
                .put("value", PASSWORD)
                .put("temporary", false);
        String location =
                master.send("POST", "/" + name + "/users", user.toString())
                        .headers()
                        .firstValue("Location")
                        .orElseThrow();
        String id = location.substring(location.lastIndexOf('/') + 1);
        assign(id, role);
        return id;
    }

    public void assign(String user, String role) {
        JsonNode known = get("/roles/" + role);
        post("/users/" + user + "/role-mappings/realm", "[" + known + "]");
    }

    public void take(String user, String role) {
        JsonNode known = get("/roles/" + role);
        send("DELETE", "/users/" + user + "/role-mappings/realm", "[" + known + "]");
    }

    /// Makes a group whose members have that role.
    ///
    /// @return its id
    public String group(String group, String role) {
        String location =
                master.send("POST", "/" + name + "/groups", "{\"name\":\"" + group + "\"}")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow();
        String id = location.substring(location.lastIndexOf('/') + 1);
        post("/groups/" + id + "/role-mappings/realm", "[" + get("/roles/" + role) + "]");
        return id;
    }

    /// As the realm has them, or empty.
    public Optional<JsonNode> named(String username) {
        JsonNode found =
                get(
                        "/users?exact=true&briefRepresentation=false&username="
                                + MasterRealm.encoded(username));
        return Optional.ofNullable(found.get(0));
    }

    /// Names of the realm roles somebody was given, sorted.
    public List<String> roles(String user) {
        return get("/users/" + user + "/role-mappings/realm")
                .valueStream()
                .map(role -> role.path("name").asString())
                .sorted()
                .toList();
    }

    /// An access token by password alone, which begins a session at the provider.
    public String token(String username) {
        return tokens(username, PASSWORD).path("access_token").asString();
    }

    public JsonNode tokens(String username, String password) {
        return MasterRealm.form(
                issuer() + "/protocol/openid-connect/token",
                Map.of(
                        "grant_type", "password",
                        "client_id", CLIENT,
                        "client_secret", clientSecret,
                        "scope", "openid",
                        "username", username,
                        "password", password));
    }

    /// Of the client's service account.
    public String ownToken() {
        return clientToken(CLIENT, clientSecret);
    }

    public String clientToken(String client, String secret) {
        return MasterRealm.form(
                        issuer() + "/protocol/openid-connect/token",
                        Map.of(
                                "grant_type", "client_credentials",
                                "client_id", client,
                                "client_secret", secret))
                .path("access_token")
                .asString();
    }

    /// A token of somebody as this realm would sign it, without a word about roles.
    ///
    /// @param proven when they typed their password, and when it was made; it is good for an hour
    /// @param other what else it says than such tokens do
    public String signed(String user, Instant proven, Map<String, Object> other) {
        Map<String, Object> claims = new HashMap<>();
        claims.put("iss", issuer());
        claims.put("aud", List.of(CLIENT));
        claims.put("azp", CLIENT);
        claims.put("sub", user);
        claims.put("typ", "Bearer");
        claims.put("jti", KeycloakServer.random());
        claims.put("iat", proven.getEpochSecond());
        claims.put("auth_time", proven.getEpochSecond());
        claims.put("exp", proven.plus(Duration.ofHours(1)).getEpochSecond());
        claims.putAll(other);
        return Objects.requireNonNull(key, "of a realm of one's own").sign(claims);
    }

    /// What the administration of the realm answers, such as `/users`.
    public JsonNode get(String path) {
        return JSON.readTree(master.send("GET", "/" + name + path, "").body());
    }

    public void post(String path, String json) {
        send("POST", path, json);
    }

    public void put(String path, String json) {
        send("PUT", path, json);
    }

    public void delete(String path) {
        send("DELETE", path, "");
    }

    private void send(String method, String path, String json) {
        Objects.requireNonNull(master.send(method, "/" + name + path, json));
    }
}
