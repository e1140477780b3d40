package com.opscenter.lab.routeros;

/// The device understood and does not do it.
final class Trap extends Exception {

    private static final long serialVersionUID = 1L;

    private final int category;

    Trap(int category, String message) {
        super(message);
        this.category = category;
    }

    static Trap noCommand(String path) {
        return new Trap(
                0, "no such command or directory (%s)".formatted(path.replaceAll(".*/", "")));
    }

    static Trap noItem() {
        return new Trap(0, "no such item");
    }

    static Trap forbidden() {
        return new Trap(4, "not enough permissions (9)");
    }

    int category() {
        return category;
    }

    String words() {
        return String.valueOf(getMessage());
    }
}
