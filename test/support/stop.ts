/** A place where whoever comes by stops until they may go on. */
export function stop() {
  let come!: () => void;
  let go!: () => void;
  const reached = new Promise<void>((resolve) => (come = resolve));
  const way = new Promise<void>((resolve) => (go = resolve));
  const pass = () => {
    come();
    return way;
  };
  return { pass, reached, go };
}
