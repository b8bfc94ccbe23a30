import { JSDOM } from 'jsdom';

// glass-easel draws into the document that it finds in the globals when it is loaded: import this file first.
const { window } = new JSDOM('<!DOCTYPE html><html><body></body></html>', { pretendToBeVisual: true });
const { document, Element, Node, HTMLElement, Text, DocumentFragment, ShadowRoot, Event, MutationObserver } =
  window;
Object.assign(globalThis, {
  ...{ window, document, Element, Node, HTMLElement, Text, DocumentFragment, ShadowRoot, Event },
  MutationObserver,
});
