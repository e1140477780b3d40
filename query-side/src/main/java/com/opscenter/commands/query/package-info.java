/// The life of every command, of whatever feature.
///
/// Flow: every event that is a `CommandStep` → [CommandsProjection] → rows → views. Owns
/// `read_model.commands_command` and its history.
@NullMarked
package com.opscenter.commands.query;

import org.jspecify.annotations.NullMarked;
