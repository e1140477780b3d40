/// Who asks, and whether they may: session, Bearer token, [com.opscenter.identity.api.Caller] and
/// the permission of every endpoint, denied by default.
@NullMarked
package com.opscenter.security;

import org.jspecify.annotations.NullMarked;
