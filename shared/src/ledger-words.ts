/** `另有 2 次当时未定标准`, beside an amount; nothing where there is no amount, or none of these. */
export const unpricedInWords = ({ fen, unpriced }: { fen: number | null; unpriced: number }): string =>
  fen === null || unpriced === 0 ? '' : `另有 ${unpriced} 次当时未定标准`;

/** What a file of statements is called, without its ending: `宣传员对账单-2026-11-台山（未关账）`. */
export const statementsFile = (of: {
  month: string;
  closed: boolean;
  district?: string | undefined;
}): string =>
  `宣传员对账单-${of.month}${of.district ? `-${of.district}` : ''}${of.closed ? '' : '（未关账）'}`;
