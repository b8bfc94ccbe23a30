import { Controller } from '@nestjs/common';
import { calendars } from '@titles/shared/contract/calendars';
import { type Input } from '@titles/shared/contract/endpoint';
import { type SignedInCaller } from '../http/caller';
import { Implements } from '../http/implements';
import { Calendars } from './calendars.service';
import { type CalendarFeed } from './feed.entity';

const shown = ({ id, kind, organisationId, createdAt }: CalendarFeed) => ({
  id,
  kind,
  organisationId,
  createdAt: createdAt.toISOString(),
});

@Controller()
export class CalendarsController {
  constructor(private readonly calendars: Calendars) {}

  @Implements(calendars.list)
  async list(_input: unknown, { accountId }: SignedInCaller) {
    return { feeds: (await this.calendars.list(accountId)).map(shown) };
  }

  @Implements(calendars.create)
  async create({ body }: Input<typeof calendars.create>, { accountId }: SignedInCaller) {
    const { feed, secret } = await this.calendars.create(accountId, body.kind, body.organisationId);
    return { feed: shown(feed), path: `/calendars/feed/${secret}.ics` };
  }

  @Implements(calendars.revoke)
  async revoke({ params }: Input<typeof calendars.revoke>, { accountId }: SignedInCaller) {
    await this.calendars.revoke(accountId, params.feedId);
    return {};
  }

  @Implements(calendars.feed)
  async feed({ params }: Input<typeof calendars.feed>) {
    const text = await this.calendars.read(params.address.replace(/\.ics$/, ''));
    return { type: 'text/calendar' as const, content: Buffer.from(text) };
  }
}
