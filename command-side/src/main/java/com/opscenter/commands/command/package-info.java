/// The grammar of the write side: what a decider answers, how an aggregate settles it, and the one
/// door through which commands come in. Endpoints of all features build on this package.
@NullMarked
package com.opscenter.commands.command;

import org.jspecify.annotations.NullMarked;
