@NullMarked
package com.opscenter.identity.command.exports;

import org.jspecify.annotations.NullMarked;
