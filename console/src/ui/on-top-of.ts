/** Fields as they shall be: what was changed here, and the rest as it is by now, for colleagues may have changed it. */
export const onTopOf = <F extends object>(now: Partial<F>, first: Partial<F>, fields: F): F => {
  const [saved, shown]: Readonly<Record<string, unknown>>[] = [{ ...now }, { ...first }];
  const entries = Object.entries(fields).map(([name, value]: [string, unknown]) => {
    const untouched = JSON.stringify(value) === JSON.stringify(shown?.[name]);
    return [name, untouched && saved && name in saved ? saved[name] : value] as const;
  });
  return Object.fromEntries(entries) as F;
};
