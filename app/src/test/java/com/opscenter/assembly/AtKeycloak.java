package com.opscenter.assembly;

import static com.opscenter.assembly.EmbeddedOnly.location;

import com.opscenter.Database;
import com.opscenter.keycloak.KeycloakForm;
import com.opscenter.keycloak.KeycloakRealm;
import com.opscenter.keycloak.KeycloakServer;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// An assembly whose people sign in at a real Keycloak, as at any OpenID provider.
final class AtKeycloak implements AutoCloseable {

    private static final String ADA = "ada";

    final Assembly assembly;

    AtKeycloak(Path data) {
        KeycloakRealm realm = KeycloakServer.shared().realm("http://localhost");
        List<String> properties = new ArrayList<>(Database.properties());
        properties.add("opscenter.limits.sign-in=1000");
        properties.add("opscenter.identity.provider=oidc");
        properties.add("opscenter.identity.issuer-uri=" + realm.issuer());
        properties.add("opscenter.identity.client-id=" + KeycloakRealm.CLIENT);
        properties.add("opscenter.identity.client-secret=" + realm.clientSecret());
        assembly = Assembly.start(data, properties);
        sendBack(realm, assembly.url() + "/auth/callback");
        realm.person(ADA, "operator");
    }

    /// Only now it is known where.
    private static void sendBack(KeycloakRealm realm, String callback) {
        ObjectNode client =
                (ObjectNode) realm.get("/clients?clientId=" + KeycloakRealm.CLIENT).get(0);
        client.putArray("redirectUris").add(callback);
        realm.put("/clients/" + client.path("id").asString(), client.toString());
    }

    /// Up to the moment at which the browser is about to be sent back; nothing is followed.
    String answer(Browser browser) {
        HttpResponse<String> page = browser.open(assembly.url() + "/auth/login");
        return location(browser.typed(KeycloakForm.filled(page, ADA)));
    }

    @Override
    public void close() {
        assembly.close();
    }
}
