import { Controller } from '@nestjs/common';
import { reminders } from '@titles/shared/contract/reminders';
import { Clock } from '../clock';
import { type SignedInCaller } from '../http/caller';
import { Implements } from '../http/implements';
import { IdentityService } from '../identity/identity.service';
import { OutboxService } from '../outbox/outbox.service';
import { ReminderSources } from './reminder-sources.service';
import { standingOf, standingOfNext } from './standing';
import { templatesInOrder } from './words';

@Controller()
export class RemindersController {
  constructor(
    private readonly sources: ReminderSources,
    private readonly identity: IdentityService,
    private readonly outbox: OutboxService,
    private readonly clock: Clock,
  ) {}

  @Implements(reminders.templates)
  templates() {
    const { templates } = this.sources;
    return { templates: templates ? templatesInOrder(templates) : [] };
  }

  @Implements(reminders.list)
  async list(_input: unknown, { accountId }: SignedInCaller) {
    const { templates } = this.sources;
    const { openid } = await this.identity.account(accountId);
    const planned = (await this.sources.own(accountId, this.clock.now())).map(({ booking, message }) => ({
      bookingId: booking.id,
      key: message.key,
      templateId: message.templateId,
      at: message.notBefore ?? booking.startsAt,
    }));
    const known = await this.outbox.statesOf(planned.map(({ key }) => key));
    const credits = openid ? await this.outbox.creditsOf(openid) : new Map<string, number>();
    const states = standingOf(planned, known, credits);
    return {
      reminders: planned.map((reminder) => ({
        bookingId: reminder.bookingId,
        which:
          reminder.templateId === templates?.dayBefore ? ('day-before' as const) : ('hour-before' as const),
        at: reminder.at.toISOString(),
        state: states.get(reminder) ?? 'unknown',
      })),
      changes: templates === null ? ('unknown' as const) : standingOfNext(credits.get(templates.change)),
    };
  }
}
