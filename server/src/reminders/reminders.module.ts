import { type DynamicModule, Module } from '@nestjs/common';
import { BookingsModule } from '../bookings/bookings.module';
import { type MessageTemplates } from '../config';
import { BookingMessages, TEMPLATES } from './booking-messages.service';
import { OfferMessages } from './offer-messages.service';
import { ReminderPlanner } from './planner.service';
import { ReminderSources } from './reminder-sources.service';
import { RemindersController } from './reminders.controller';

@Module({})
export class RemindersModule {
  /** @param templates null when nobody is reminded */
  static configured(templates: MessageTemplates | null): DynamicModule {
    return {
      module: RemindersModule,
      global: true,
      imports: [BookingsModule],
      controllers: [RemindersController],
      providers: [
        { provide: TEMPLATES, useValue: templates },
        BookingMessages,
        OfferMessages,
        ReminderSources,
        ReminderPlanner,
      ],
      exports: [BookingMessages, OfferMessages],
    };
  }
}
