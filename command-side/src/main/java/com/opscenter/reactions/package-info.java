/// Runs what follows from events, the beans that implement `Reaction`: a streaming processor for
/// each takes in what there is to do, workers do it outside of any transaction, lane by lane, with
/// a record of every attempt before it acts. What fails or cannot be read is set aside as a dead
/// letter. Owns the tables `reaction`, `reaction_work` and `reaction_attempt` of schema
/// `event_store`.
@NullMarked
package com.opscenter.reactions;

import org.jspecify.annotations.NullMarked;
