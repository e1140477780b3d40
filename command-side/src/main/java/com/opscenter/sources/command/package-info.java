/// The registry of integrations: which systems are watched, how they are reached, and how they do.
///
/// A source is registered whether or not its device answers; its adapter then tells its health.
@NullMarked
package com.opscenter.sources.command;

import org.jspecify.annotations.NullMarked;
