@NullMarked
package com.opscenter.scim.command;

import org.jspecify.annotations.NullMarked;
