/// Accounts in a realm of Keycloak, administered by its Admin REST API (measured on 26.7.3).
///
/// [KeycloakAdmin] is what the rest of the product asks for people, [KeycloakPeople] speaks of one
/// user, [RealmRoles] of what they were given, [AccountMapping] is pure. [KeycloakClient] sends
/// with the [ServiceToken] of our client's service account and tells failures as [Failures] words
/// them. There is none of it unless `opscenter.identity.provider` is `keycloak`.
@NullMarked
package com.opscenter.adapters.keycloak;

import org.jspecify.annotations.NullMarked;
