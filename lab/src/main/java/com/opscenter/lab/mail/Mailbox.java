package com.opscenter.lab.mail;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// The last thousand letters, whoever they are for.
public final class Mailbox {

    private static final int MOST = 1_000;

    private final Deque<Letter> newestFirst = new ArrayDeque<>();

    synchronized void add(Letter letter) {
        newestFirst.addFirst(letter);
        if (newestFirst.size() > MOST) {
            newestFirst.removeLast();
        }
    }

    /// All, newest first.
    public synchronized List<Letter> all() {
        return List.copyOf(newestFirst);
    }

    /// Those for one address, newest first.
    public List<Letter> to(String address) {
        return all().stream().filter(letter -> letter.isTo(address)).toList();
    }
}
