package com.opscenter.adapters.ssh;

import java.time.Duration;

/// How a command line is talked to.
///
/// @param connect how long connecting may take, the login and the first prompt each as long again
/// @param answer how long one command may take, to the prompt after it
/// @param mostBytes of what one command shows
/// @param mostLines of what one command shows
public record SshManners(Duration connect, Duration answer, int mostBytes, int mostLines) {}
