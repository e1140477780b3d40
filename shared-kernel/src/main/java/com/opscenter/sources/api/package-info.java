/// Integrations: registry, health and the test of a connection.
@NullMarked
package com.opscenter.sources.api;

import org.jspecify.annotations.NullMarked;
