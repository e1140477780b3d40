package com.opscenter.commands.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ViewsTest {

    private record ListLamps() {}

    private final AtomicInteger looks = new AtomicInteger();

    private Views refusing(String code, int times) {
        return new AnsweringViews()
                .answering(
                        ListLamps.class,
                        String.class,
                        _ -> {
                            if (looks.incrementAndGet() <= times) {
                                throw new RefusedException(new Refusal(code, "not now"));
                            }
                            return List.of("lamp");
                        })
                .views();
    }

    @Test
    void a_reaction_waits_for_a_view_that_is_behind() throws Exception {
        Views views = refusing("projection-behind", 1);
        assertThat(views.patientList(new ListLamps(), String.class)).containsExactly("lamp");
        assertThat(looks).hasValue(2);
    }

    @Test
    void people_do_not_wait_for_it() {
        Views views = refusing("projection-behind", 1);
        assertThatThrownBy(() -> views.list(new ListLamps(), String.class))
                .isInstanceOf(RefusedException.class);
        assertThat(looks).hasValue(1);
    }

    @Test
    void what_is_refused_for_another_reason_is_not_asked_again() {
        Views views = refusing("not-found", 1);
        assertThatThrownBy(() -> views.patientList(new ListLamps(), String.class))
                .isInstanceOf(RefusedException.class);
        assertThat(looks).hasValue(1);
    }
}
