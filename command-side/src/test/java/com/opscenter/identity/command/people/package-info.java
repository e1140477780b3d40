@NullMarked
package com.opscenter.identity.command.people;

import org.jspecify.annotations.NullMarked;
