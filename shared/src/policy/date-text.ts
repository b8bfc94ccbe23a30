/** 2019年6月30日, as far as the date is known. */
export const dateText = (partial: string): string => {
  const [year, month, day] = partial.split('-').map(Number);
  return `${year}年${month ? `${month}月` : ''}${day ? `${day}日` : ''}`;
};
