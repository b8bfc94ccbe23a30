import { WxFailure } from './wx-failure';

/** The person with the phone, whom WeChat asks. */
export class Person {
  /** What they answer to every question. */
  answer: 'accept' | 'reject' = 'accept';
  /** The code that they hold before the camera. */
  holds = '';
  /** Which messages they were asked to allow, question by question. */
  readonly questions: (readonly string[])[] = [];
  /** What they put into the phone's calendar. */
  readonly calendar: { title: unknown; location: unknown }[] = [];
  private taps = false;

  /** Whatever the app does before this returns is its answer to a tap. */
  tap(work: () => void): void {
    this.taps = true;
    work();
    this.taps = false;
  }

  /** Fails as on a phone when it is not asked by the tap itself. */
  allow(templates: readonly string[]): () => object {
    if (!this.taps)
      return () => {
        throw new WxFailure('requestSubscribeMessage:fail can only be invoked by user TAP gesture.');
      };
    this.questions.push(templates);
    return () => Object.fromEntries(templates.map((template) => [template, this.answer]));
  }

  remember({ title, location }: Record<string, unknown>): void {
    this.calendar.push({ title, location });
  }
}
