/// A real Keycloak for tests, with the realm the product brings along.
@NullMarked
package com.opscenter.keycloak;

import org.jspecify.annotations.NullMarked;
