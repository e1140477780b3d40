/// Why somebody may do something, or why not and what would be enough.
@NullMarked
package com.opscenter.identity.command.explanations;

import org.jspecify.annotations.NullMarked;
