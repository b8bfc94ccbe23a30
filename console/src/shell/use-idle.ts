import { identity } from '@titles/shared/contract/identity';
import { useCallback, useEffect, useState } from 'react';
import { client } from '../api';
import { type IdlePhase, idlePhase, TOLD_EVERY } from '../idle';

const key = 'titles.console.active';
const signs = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;
const EVERY = 1000;

const { me } = client(identity);

/** All tabs of the desk have one last sign of life. */
const lastSign = (): number => Number(localStorage.getItem(key));
const sign = (): void => localStorage.setItem(key, String(Date.now()));

/** How long nobody has done anything here, as long as somebody is signed in. */
export function useIdle(): { idle: IdlePhase; stay: () => void } {
  const [idle, setIdle] = useState<IdlePhase>({ phase: 'active' });
  const stay = useCallback(() => {
    sign();
    setIdle({ phase: 'active' });
    void me().catch(() => undefined);
  }, []);
  useEffect(() => {
    sign();
    let told = Date.now();
    let warned = false;
    // Once warned, only the answer to the warning counts.
    const noticed = () => {
      if (!warned) sign();
    };
    const timer = setInterval(() => {
      const now = Date.now();
      const next = idlePhase(lastSign(), now);
      warned = next.phase === 'warned';
      setIdle((before) => (before.phase === 'active' && next.phase === 'active' ? before : next));
      if (next.phase === 'active' && lastSign() > told && now - told >= TOLD_EVERY) {
        told = now;
        void me().catch(() => undefined);
      }
    }, EVERY);
    for (const name of signs) window.addEventListener(name, noticed, { capture: true, passive: true });
    return () => {
      clearInterval(timer);
      for (const name of signs) window.removeEventListener(name, noticed, { capture: true });
    };
  }, []);
  return { idle, stay };
}
