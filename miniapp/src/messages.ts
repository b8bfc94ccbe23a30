import { reminders } from '@titles/shared/contract/reminders';
import { client } from './api';
import { useRemote } from './remote';
import { askForMessages } from './subscribe';

const { templates } = client(reminders);

/** The templates of messages about bookings, and the question for all of them, which must be asked by the tap itself. */
export const useMessages = (): { templates: readonly string[]; ask: () => Promise<number> } => {
  const all = useRemote(templates).value?.templates ?? [];
  return { templates: all, ask: () => askForMessages(all) };
};
