import { useMemo, useSyncExternalStore } from 'react';
import { addressOf, type Place, placeOf } from './place';

const subscribe = (changed: () => void) => {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
};

export const usePlace = (): Place => {
  const hash = useSyncExternalStore(subscribe, () => location.hash);
  return useMemo(() => placeOf(hash), [hash]);
};

export const go = (place: Place): void => {
  location.hash = addressOf(place);
};

/** Changes the place without a step to come back to. */
export const replace = (place: Place): void => {
  history.replaceState(null, '', addressOf(place));
  window.dispatchEvent(new HashChangeEvent('hashchange'));
};
