const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;

/** 1 to 999 as official texts number their parts: 一, 十一, 二十, 一百零三. */
export function chinese(number: number): string {
  if (number < 10) return digits[number] ?? '';
  const units = digits[number % 10] ?? '';
  if (number < 20) return `十${units}`;
  if (number < 100) return `${digits[Math.floor(number / 10)]}十${units}`;
  const rest = number % 100;
  const low = rest === 0 ? '' : rest < 10 ? `零${units}` : rest < 20 ? `一${chinese(rest)}` : chinese(rest);
  return `${digits[Math.floor(number / 100)]}百${low}`;
}

const values = new Map(Array.from({ length: 999 }, (_, index) => [chinese(index + 1), index + 1]));

/** The number a numeral stands for, undefined for what is no numeral from 1 to 999. */
export const numeral = (text: string): number | undefined => values.get(text.replaceAll('〇', '零'));
