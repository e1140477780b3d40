/// What is done with many people at a time: a job of rows, each of them a command of its own. Few
/// of them are waited for.
@NullMarked
package com.opscenter.identity.command.bulk;

import org.jspecify.annotations.NullMarked;
