type Labels = Readonly<Record<string, string>>;

const quoted = (value: string): string =>
  value.replace(/\\/g, '\\\\').replace(/"/g, '\\"').replace(/\n/g, '\\n');

/** `{route="/api",status="200"}`, nothing for no labels. */
export function labelled(labels: Labels): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${quoted(value)}"`);
  return pairs.length > 0 ? `{${pairs.join(',')}}` : '';
}

/** One metric in the text format of Prometheus: its kind, what it tells, and its lines. */
export const metric = (
  name: string,
  kind: 'counter' | 'gauge' | 'histogram',
  help: string,
  lines: readonly (readonly [suffix: string, labels: Labels, value: number])[],
): string =>
  [
    `# HELP ${name} ${help}`,
    `# TYPE ${name} ${kind}`,
    ...lines.map(([suffix, labels, value]) => `${name}${suffix}${labelled(labels)} ${value}`),
    '',
  ].join('\n');

/** Upper ends of the histogram's buckets, in seconds. */
const BUCKETS = [0.005, 0.02, 0.1, 0.5, 2, 10] as const;

/** How long something took, in buckets. */
export class Durations {
  private readonly counts = BUCKETS.map(() => 0);
  private count = 0;
  private sum = 0;

  add(seconds: number): void {
    this.count += 1;
    this.sum += seconds;
    BUCKETS.forEach((end, index) => {
      if (seconds <= end) this.counts[index]! += 1;
    });
  }

  lines(labels: Labels): [string, Labels, number][] {
    return [
      ...BUCKETS.map((end, index): [string, Labels, number] => [
        '_bucket',
        { ...labels, le: String(end) },
        this.counts[index]!,
      ]),
      ['_bucket', { ...labels, le: '+Inf' }, this.count],
      ['_sum', labels, this.sum],
      ['_count', labels, this.count],
    ];
  }
}
