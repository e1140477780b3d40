@NullMarked
package com.opscenter.identity.command;

import org.jspecify.annotations.NullMarked;
