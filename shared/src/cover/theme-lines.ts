/** A theme's words as lines to set large: 「育才兴企、敬业筑梦」 breaks where it pauses. */
export const themeLines = (theme: string): string[] =>
  theme
    .replace(/[「」“”《》]/g, '')
    .split(/[、，,；;·\s]+/)
    .filter((line) => line.length > 0);
