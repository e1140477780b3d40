/// Credentials and sealed personal data: what may be known about a secret without knowing it.
@NullMarked
package com.opscenter.vault.api;

import org.jspecify.annotations.NullMarked;
