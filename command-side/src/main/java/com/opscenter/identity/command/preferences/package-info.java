/// How people want to be shown things, kept with the person and not with the browser.
@NullMarked
package com.opscenter.identity.command.preferences;

import org.jspecify.annotations.NullMarked;
