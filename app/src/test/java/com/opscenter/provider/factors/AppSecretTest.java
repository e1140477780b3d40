package com.opscenter.provider.factors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AppSecretTest {

    private static final AppSecret SECRET =
            AppSecret.of("JBSWY3DPEHPK3PXP", "ops.example.com", "ada@example.com");

    @Test
    void an_app_is_told_everything_by_one_address() {
        assertThat(SECRET.uri())
                .isEqualTo(
                        "otpauth://totp/Ops-Center%20ops.example.com:ada%40example.com"
                                + "?secret=JBSWY3DPEHPK3PXP&issuer=Ops-Center%20ops.example.com"
                                + "&algorithm=SHA1&digits=6&period=30");
    }

    @Test
    void whoever_types_it_reads_groups_of_four() {
        assertThat(SECRET.grouped()).isEqualTo("JBSW Y3DP EHPK 3PXP");
    }

    @Test
    void the_code_for_cameras_has_its_quiet_zone() {
        QrCode code = QrCode.of(SECRET.uri());
        assertThat((code.size() - 8 - 17) % 4).isZero();
        assertThat(code.path()).startsWith("M4 4h1v1h-1z").doesNotContain("M3 ", " 3h");
        assertThat(code.svg()).contains("viewBox=\"0 0 " + code.size() + " " + code.size());
    }
}
