/// Credentials as they are shown: names and uses, never values.
///
/// Owns `read_model.vault_credential` and its history.
@NullMarked
package com.opscenter.vault.query;

import org.jspecify.annotations.NullMarked;
