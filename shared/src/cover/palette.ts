export type Quarter = 1 | 2 | 3 | 4;

/** A season's own colours: the ground carries white words at 4.5:1 or more, in light and in dark mode alike. */
export interface Palette {
  ground: string;
  /** Two steps from the ground, for what stands far and near. */
  far: string;
  near: string;
  /** Paper-coloured: what the eye should find first. */
  light: string;
  accent: string;
}

export const palettes: Record<Quarter, Palette> = {
  1: { ground: '#7a3328', far: '#8c4234', near: '#a5513c', light: '#f6e3d3', accent: '#f08a4b' },
  2: { ground: '#17574f', far: '#216a5d', near: '#2f8070', light: '#f3f2e4', accent: '#e8b86a' },
  3: { ground: '#74430f', far: '#865220', near: '#9c6528', light: '#fbe9cb', accent: '#f0a04a' },
  4: { ground: '#27445c', far: '#335470', near: '#4a6d88', light: '#f4ead8', accent: '#e9a15e' },
};
