/// What we ask of the provider that keeps accounts and passwords, embedded or outside.
@NullMarked
package com.opscenter.identity.api.provider;

import org.jspecify.annotations.NullMarked;
