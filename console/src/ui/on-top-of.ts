/**
 * Fields as they shall be: what was changed here, and the rest as it is by now, for colleagues may have changed it. Of
 * fields that say one thing `together` all are as they stand here once one was changed: half of it is neither's.
 */
export const onTopOf = <F extends object>(
  now: Partial<F>,
  first: Partial<F>,
  fields: F,
  together: readonly (readonly (keyof F)[])[] = [],
): F => {
  const isTouched = (name: keyof F) => JSON.stringify(fields[name]) !== JSON.stringify(first[name]);
  const isOwn = (name: keyof F) => (together.find((group) => group.includes(name)) ?? [name]).some(isTouched);
  const names = Object.keys(fields) as (keyof F)[];
  const saved = names.filter((name) => name in now && !isOwn(name)).map((name) => [name, now[name]] as const);
  return { ...fields, ...Object.fromEntries(saved) };
};
