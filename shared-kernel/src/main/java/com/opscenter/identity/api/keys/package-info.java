/// API keys: their written form, what is asked of them, what happened to them, and how they are
/// looked up when one is shown.
@NullMarked
package com.opscenter.identity.api.keys;

import org.jspecify.annotations.NullMarked;
