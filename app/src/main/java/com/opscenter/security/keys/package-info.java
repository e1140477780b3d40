/// API keys as proofs: what is shown in a header is checked before tokens and cookies are looked
/// at, and its use is noted. Owns the table `identity.api_key_use`.
@NullMarked
package com.opscenter.security.keys;

import org.jspecify.annotations.NullMarked;
