@NullMarked
package com.opscenter.identity.command.administrators;

import org.jspecify.annotations.NullMarked;
