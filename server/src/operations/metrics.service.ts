import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Durations, metric } from './exposition';

interface Served {
  method: string;
  /** The pattern, never the address: addresses hold ids and what people search for. */
  route: string;
  status: number;
  seconds: number;
}
interface Gauge {
  name: string;
  help: string;
  /** The value of each label; `label` alone where there is one value. */
  label: string;
  read: () => Promise<Readonly<Record<string, number>>>;
}

/** What this process counts, for Prometheus. Nothing in it belongs to a person. */
@Injectable()
export class Metrics implements OnApplicationShutdown {
  private readonly requests = new Map<string, { labels: Record<string, string>; count: number }>();
  private readonly durations = new Map<string, Durations>();
  private readonly gauges: Gauge[] = [];
  private readonly delay = monitorEventLoopDelay({ resolution: 20 });

  constructor() {
    this.delay.enable();
  }

  onApplicationShutdown(): void {
    this.delay.disable();
  }

  /** Adds what a feature can tell of itself when it is asked. */
  gauge(gauge: Gauge): void {
    this.gauges.push(gauge);
  }

  served({ method, route, status, seconds }: Served): void {
    const key = `${method} ${route} ${status}`;
    const known = this.requests.get(key);
    if (known) known.count += 1;
    else this.requests.set(key, { labels: { method, route, status: String(status) }, count: 1 });
    let durations = this.durations.get(route);
    if (!durations) this.durations.set(route, (durations = new Durations()));
    durations.add(seconds);
  }

  /** All of it in the text format of Prometheus. */
  async text(): Promise<string> {
    const { rss, heapUsed } = process.memoryUsage();
    const own = [
      metric(
        'http_requests_total',
        'counter',
        'Requests answered',
        [...this.requests.values()].map(({ labels, count }) => ['', labels, count] as const),
      ),
      metric(
        'http_request_seconds',
        'histogram',
        'Time from the request to the end of the answer',
        [...this.durations].flatMap(([route, durations]) => durations.lines({ route })),
      ),
      one('process_resident_memory_bytes', 'Memory of the process', rss),
      one('nodejs_heap_used_bytes', 'Memory of its objects', heapUsed),
      one(
        'nodejs_event_loop_delay_seconds',
        'The hundredth longest wait for a turn',
        this.delay.percentile(99) / 1e9,
      ),
      one('process_uptime_seconds', 'Since the start of the process', process.uptime()),
    ];
    const others = await Promise.all(this.gauges.map(told));
    return [...own, ...others].join('');
  }
}

const one = (name: string, help: string, value: number) => metric(name, 'gauge', help, [['', {}, value]]);

const told = async ({ name, help, label, read }: Gauge): Promise<string> => {
  const values = Object.entries(await read());
  return metric(
    name,
    'gauge',
    help,
    values.map(([value, count]) => ['', { [label]: value }, count] as const),
  );
};
