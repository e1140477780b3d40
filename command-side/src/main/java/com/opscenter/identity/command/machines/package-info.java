/// Letting machines in: service accounts, what they may, and by what they prove who they are.
@NullMarked
package com.opscenter.identity.command.machines;

import org.jspecify.annotations.NullMarked;
