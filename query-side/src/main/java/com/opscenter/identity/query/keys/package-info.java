/// API keys: looked up with each call, and shown to their owners, to organizations and to whoever
/// looks after the platform. Owns the table `identity_api_key`.
@NullMarked
package com.opscenter.identity.query.keys;

import org.jspecify.annotations.NullMarked;
