/// From the browser that is nobody to a session that is somebody, and back: the code flow against
/// the provider, where to go afterwards, how long a session lasts, signing out.
@NullMarked
package com.opscenter.signin;

import org.jspecify.annotations.NullMarked;
