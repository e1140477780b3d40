package com.opscenter.identity.command.accounts;

import com.opscenter.commands.command.Views;
import com.opscenter.identity.api.FindPeopleIds;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.accounts.AccountLooks;
import com.opscenter.identity.api.provider.ProviderException;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// For whoever looks at all people, one after the other.
@Component
class LooksAtEverybody implements AccountLooks {

    private final Views views;
    private final AccountLook look;

    LooksAtEverybody(Views views, AccountLook look) {
        this.views = views;
        this.look = look;
    }

    @Override
    public List<UserId> people() {
        return views.list(new FindPeopleIds(Map.of()), String.class).stream()
                .map(UserId::new)
                .toList();
    }

    @Override
    public void look(UserId user) throws ProviderException {
        look.look(user);
    }
}
