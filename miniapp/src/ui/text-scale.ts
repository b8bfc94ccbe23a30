const steps = [1, 1.15, 1.3, 1.6] as const;
export type TextScale = (typeof steps)[number];

/**
 * The step of text size for a page: WeChat's own factor (1 is its standard size) rounded up to a step,
 * and never under 1.3 in elder mode.
 */
export const textScale = (elder: boolean, systemFactor: number): TextScale => {
  const wanted = Math.max(elder ? 1.3 : 1, systemFactor);
  return steps.find((step) => step >= wanted - 0.02) ?? 1.6;
};
