/// Runs what follows from events, the beans that implement `Reaction`: one streaming processor and
/// one queue of dead letters for each, a record of every attempt before it acts. Owns the tables
/// `reaction`, `reaction_attempt` and `dead_letter_entry` of schema `event_store`.
@NullMarked
package com.opscenter.reactions;

import org.jspecify.annotations.NullMarked;
