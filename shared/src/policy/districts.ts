/** Jiangmen's districts and county-level cities (facts 4). */
export const districts = ['蓬江', '江海', '新会', '台山', '开平', '鹤山', '恩平'] as const;

const cities: readonly string[] = ['台山', '开平', '鹤山', '恩平'];

/** 台山 → 台山市, 蓬江 → 蓬江区. */
export const districtName = (district: string): string =>
  `${district}${cities.includes(district) ? '市' : '区'}`;
