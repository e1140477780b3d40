/// What someone asks for, how it is answered, and the life of a command.
@NullMarked
package com.opscenter.commands.api;

import org.jspecify.annotations.NullMarked;
