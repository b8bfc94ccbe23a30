import { create, type Font } from 'fontkit';
import { type Weight } from './block';
import { faceOf, partOf } from './faces';

/** What a set of characters looks like, for drawings that carry no font. */
export interface Glyphs {
  /** How wide a character is, in the height of the type. */
  widthOf: (char: string, weight: Weight) => number;
  /** The outline of a character as an SVG path, a thousand units high, on a baseline at 0, upwards. */
  outlineOf: (char: string, weight: Weight) => string;
}

/** The units in which an outline is told. */
export const EM = 1000;

/** Reads the glyphs of some texts in a weight each; throws for a character that the font does not have. */
export async function glyphsOf(texts: readonly (readonly [text: string, weight: Weight])[]): Promise<Glyphs> {
  const fonts = new Map<string, Font>();
  for (const [text, weight] of texts)
    for (const char of text) {
      const key = keyOf(char, weight);
      if (!fonts.has(key)) fonts.set(key, await fontOf(key, char, weight));
    }
  const glyphOf = (char: string, weight: Weight) => {
    const font = fonts.get(keyOf(char, weight));
    if (!font) throw new Error(`${JSON.stringify(char)} was not read in weight ${weight}.`);
    return { glyph: font.glyphForCodePoint(char.codePointAt(0) ?? 0), scale: EM / font.unitsPerEm };
  };
  return {
    widthOf: (char, weight) => {
      const { glyph, scale } = glyphOf(char, weight);
      return (glyph.advanceWidth * scale) / EM;
    },
    outlineOf: (char, weight) => {
      const { glyph, scale } = glyphOf(char, weight);
      return glyph.path.scale(scale).toSVG();
    },
  };
}

const read = new Map<string, Promise<Font>>();

function fontOf(key: string, char: string, weight: Weight): Promise<Font> {
  const before = read.get(key);
  if (before) return before;
  const part = partOf(char);
  if (part === undefined) throw new Error(`No part of the font has ${JSON.stringify(char)}.`);
  // What is cut here is one font, never a collection.
  const font = faceOf(part, weight).then((bytes) => create(bytes) as Font);
  read.set(key, font);
  font.catch(() => read.delete(key));
  return font;
}

const keyOf = (char: string, weight: Weight): string => `${partOf(char) ?? ''} ${weight}`;
