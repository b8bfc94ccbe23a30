import { type Destination } from './season-items';
import { open, openTab } from './ui/navigate';

export const go = (destination: Destination): void => {
  if ('tab' in destination) openTab(destination.tab);
  else open(destination.path, destination.query);
};
