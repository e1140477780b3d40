/// What people prove beside their password at the embedded provider: codes of an app, passkeys and
/// recovery codes. Secrets lie in schema `identity`, sealed or hashed; the history tells what was
/// added, removed and used.
@NullMarked
package com.opscenter.provider.factors;

import org.jspecify.annotations.NullMarked;
