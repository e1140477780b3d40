/// What a browser is served beside the API: the page of the user interface, its assets, the API
/// reference, and a word of help under a wrong host name.
@NullMarked
package com.opscenter.web;

import org.jspecify.annotations.NullMarked;
