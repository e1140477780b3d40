/// What is done with people who are there: changing, keeping out, giving roles, deleting; and what
/// follows from it at the provider and for their sessions.
@NullMarked
package com.opscenter.identity.command.people;

import org.jspecify.annotations.NullMarked;
