import { type LoggerService } from '@nestjs/common';

type Level = 'fatal' | 'error' | 'warn' | 'info';

/** One line of JSON for each thing that happened, for whoever collects the output of the process. */
export class JsonLog implements LoggerService {
  constructor(private readonly write: (line: string) => void = (line) => process.stdout.write(line)) {}

  log(message: unknown, ...more: unknown[]): void {
    this.line('info', message, more);
  }
  warn(message: unknown, ...more: unknown[]): void {
    this.line('warn', message, more);
  }
  error(message: unknown, ...more: unknown[]): void {
    this.line('error', message, more);
  }
  fatal(message: unknown, ...more: unknown[]): void {
    this.line('fatal', message, more);
  }

  /** The last thing that is said is where it comes from; a message with fields of its own keeps them. */
  private line(level: Level, message: unknown, more: readonly unknown[]): void {
    const fields = typeof message === 'object' && message !== null ? message : { message: String(message) };
    const from = more.at(-1);
    const stack = more.length > 1 && typeof more[0] === 'string' ? { stack: more[0] } : {};
    this.write(
      `${JSON.stringify({ at: new Date().toISOString(), level, ...(typeof from === 'string' && { from }), ...fields, ...stack })}\n`,
    );
  }
}
