/** `1:05` as seconds, also `65` and `1:00:05`; null for what is no time. */
export function secondsOfTime(text: string): number | null {
  const found = /^(?:(?:(\d{1,2}):)?(\d{1,3}):)?(\d{1,5})$/.exec(text.trim().replaceAll('：', ':'));
  if (!found) return null;
  const [, hours = '0', minutes, seconds] = found as (string | undefined)[];
  if (minutes !== undefined && Number(seconds) > 59) return null;
  return (Number(hours) * 60 + Number(minutes ?? 0)) * 60 + Number(seconds);
}

/** Seconds as `1:05`. */
export const timeOfSeconds = (seconds: number): string => {
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const two = (number: number) => String(number).padStart(2, '0');
  return hours === 0 ? `${minutes}:${two(rest)}` : `${hours}:${two(minutes)}:${two(rest)}`;
};
