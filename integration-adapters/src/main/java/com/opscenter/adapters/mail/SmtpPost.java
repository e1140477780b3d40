package com.opscenter.adapters.mail;

import com.opscenter.adapters.mail.Sending.Away;
import com.opscenter.adapters.mail.Sending.PutOff;
import com.opscenter.adapters.mail.Sending.Refused;
import com.opscenter.adapters.mail.Sending.Taken;
import com.opscenter.adapters.mail.Sending.Unconfirmed;
import com.opscenter.adapters.polling.AdaptersRole;
import com.opscenter.commands.api.Rest;
import com.opscenter.vocabulary.api.EmailAddress;
import org.springframework.stereotype.Component;

/// Sends letters, and leaves a server alone that is away.
@Component
@AdaptersRole
final class SmtpPost {

    private final MailProperties properties;
    private final Rest rest = new Rest();

    SmtpPost(MailProperties properties) {
        this.properties = properties;
    }

    boolean isResting() {
        return rest.isOn();
    }

    Sending send(Destination destination, WrittenLetter letter) {
        if (!EmailAddress.isOne(letter.to())) {
            return new Refused(null);
        }
        Sending sending = new SmtpTalk(destination, properties).send(letter);
        switch (sending) {
            case Away _ -> rest.begin();
            case Taken _, Refused _, PutOff _, Unconfirmed _ -> rest.end();
        }
        return sending;
    }

    int atATime() {
        return properties.atATime();
    }
}
