import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { OutboxService } from '../outbox/outbox.service';
import { Rounds } from '../rounds/rounds.service';
import { ReminderSources } from './reminder-sources.service';

/** How often a process looks for reminders that are due, in milliseconds. */
const INTERVAL = 30_000;
/** How many bookings are locked at a time. */
const SOME = 100;

/**
 * Hands reminders to the outbox when they are due, for every kind of booking. What is planned is read from the bookings
 * each time, and a reminder's key makes it one message: a process that dies forgets nothing, and two plan it once.
 */
@Injectable()
export class ReminderPlanner implements OnModuleInit {
  constructor(
    private readonly sources: ReminderSources,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: OutboxService,
    private readonly rounds: Rounds,
  ) {}

  onModuleInit(): void {
    this.rounds.every(INTERVAL, 'Reminders could not be planned', () => this.plan());
  }

  /** Enqueues every reminder that is due and not yet known. */
  async plan(): Promise<void> {
    const now = this.clock.now();
    const due = await this.sources.due(now);
    const known = await this.outbox.statesOf(due.map(({ message }) => message.key));
    const fresh = due.filter(({ message }) => !known.has(message.key));
    for (let at = 0; at < fresh.length; at += SOME) {
      const some = fresh.slice(at, at + SOME);
      await this.database.write(async (manager) => {
        const firm = await this.sources.stillFirm(
          manager,
          some.map(({ booking }) => booking),
        );
        const ids = new Set(firm.map(({ id }) => id));
        const messages = some.filter(({ booking }) => ids.has(booking.id)).map(({ message }) => message);
        await this.outbox.enqueue(manager, ...messages);
      });
    }
  }
}
