interface Maker {
  createElement: (...input: unknown[]) => HTMLElement;
}

/**
 * Lets every style element that the page's own scripts make carry the page's nonce. Ant Design takes a nonce for most
 * of its styles, but not for those that lock the scroll bar under a dialog or that measure it.
 */
export function carryStyleNonce(): void {
  const nonce = document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.nonce ?? '';
  const maker = document as unknown as Maker;
  const make = maker.createElement.bind(document);
  maker.createElement = (...input) => {
    const element = make(...input);
    if (element instanceof HTMLStyleElement) element.nonce = nonce;
    return element;
  };
}
