const LONGEST_BASE = 34;

/** A free label for the content of an older version: `2026-11` comes back as `2026-11-r2`, then as `2026-11-r3`. */
export function labelForReturn(label: string, taken: ReadonlySet<string>): string {
  const base = label.replace(/-r\d+$/, '').slice(0, LONGEST_BASE);
  for (let time = 2; ; time += 1) if (!taken.has(`${base}-r${time}`)) return `${base}-r${time}`;
}
