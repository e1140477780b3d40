/// The embedded OpenID provider: accounts, clients, signing keys and the sign-in page, in schema
/// `identity`. Its issuer in our model is the constant `embedded`, never its address.
@NullMarked
package com.opscenter.provider;

import org.jspecify.annotations.NullMarked;
