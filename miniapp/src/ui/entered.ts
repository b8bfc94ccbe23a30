import { createContext } from 'react';

/** Told by every field when somebody writes or chooses in it. */
export const Entered = createContext<() => void>(() => undefined);
