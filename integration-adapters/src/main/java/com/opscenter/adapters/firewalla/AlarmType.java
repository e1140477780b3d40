package com.opscenter.adapters.firewalla;

import com.opscenter.alerts.api.Severity;
import java.util.Arrays;
import java.util.Optional;

/// What an alarm is about, by its number. Firewalla does not say how bad an alarm is; what people
/// are to look at is a warning, what they may want to know is none.
enum AlarmType {
    SECURITY_ACTIVITY(1, "Security activity", Severity.WARNING),
    ABNORMAL_UPLOAD(2, "Abnormal upload", Severity.WARNING),
    LARGE_BANDWIDTH(3, "Large bandwidth usage", Severity.INFO),
    DATA_PLAN(4, "Data plan", Severity.INFO),
    NEW_DEVICE(5, "New device", Severity.INFO),
    BACK_ONLINE(6, "Device back online", Severity.INFO),
    OFFLINE(7, "Device offline", Severity.INFO),
    VIDEO(8, "Video activity", Severity.INFO),
    GAMING(9, "Gaming activity", Severity.INFO),
    PORN(10, "Porn activity", Severity.INFO),
    VPN(11, "VPN activity", Severity.INFO),
    VPN_RESTORED(12, "VPN connection restored", Severity.INFO),
    VPN_ERROR(13, "VPN connection error", Severity.WARNING),
    OPEN_PORT(14, "Open port", Severity.WARNING),
    INTERNET(15, "Internet connectivity", Severity.WARNING),
    LARGE_UPLOAD(16, "Large upload", Severity.INFO);

    private final int number;
    private final String words;
    private final Severity severity;

    AlarmType(int number, String words, Severity severity) {
        this.number = number;
        this.words = words;
        this.severity = severity;
    }

    static Optional<AlarmType> of(long number) {
        return Arrays.stream(values()).filter(type -> type.number == number).findFirst();
    }

    String words() {
        return words;
    }

    Severity severity() {
        return severity;
    }
}
