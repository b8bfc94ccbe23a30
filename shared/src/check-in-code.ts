/** How long one check-in code is shown, in milliseconds. */
export const CODE_STEP = 30_000;
/** So many steps before and after its own a code still counts: clocks are off, and people take their time. */
export const CODE_LEEWAY = 2;

/** What the QR of a booking says. */
export interface CheckInCode {
  bookingId: string;
  /** Steps since 1970. */
  step: number;
  /** Twelve hexadecimal digits of HMAC-SHA256 over {@link signedPart} with the booking's key. */
  mac: string;
}

export const stepAt = (milliseconds: number): number => Math.floor(milliseconds / CODE_STEP);

export const signedPart = ({ bookingId, step }: Pick<CheckInCode, 'bookingId' | 'step'>): string =>
  `${bookingId}.${step}`;

/** The mac of a whole HMAC in hexadecimal digits. */
export const shortened = (hmac: string): string => hmac.slice(0, 12).toLowerCase();

/** Capitals and colons alone, which make a QR code with few and large squares. */
export const codeText = ({ bookingId, step, mac }: CheckInCode): string =>
  `JMT:${bookingId}:${step.toString(36)}:${mac}`.toUpperCase();

/** What to tell whoever shows something else. */
export const NO_CODE = '这不是签到码。请对方打开「我的预约」里的签到码再扫。';

/** Reads it again; null for what is no check-in code. */
export function readCode(text: string): CheckInCode | null {
  const [, bookingId, step, mac] =
    /^JMT:([0-9A-Z]{1,64}):([0-9A-Z]{1,9}):([0-9A-F]{12})$/.exec(text.trim()) ?? [];
  if (bookingId === undefined || step === undefined || mac === undefined) return null;
  return { bookingId: bookingId.toLowerCase(), step: parseInt(step, 36), mac: mac.toLowerCase() };
}
