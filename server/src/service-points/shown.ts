import { type Hours, type Purpose } from '@titles/shared/contract/service-points';
import { usualMaterials } from '@titles/shared/policy/materials';

/** As tables keep hours. */
export interface HoursColumns {
  opens: string | null;
  closes: string | null;
  lunchFrom: string | null;
  lunchTo: string | null;
}

export const hoursOf = ({ opens, closes, lunchFrom, lunchTo }: HoursColumns): Hours | null =>
  opens && closes
    ? { opens, closes, lunch: lunchFrom && lunchTo ? { from: lunchFrom, to: lunchTo } : null }
    : null;

export const columnsOf = (hours: Hours | null): HoursColumns => ({
  opens: hours?.opens ?? null,
  closes: hours?.closes ?? null,
  lunchFrom: hours?.lunch?.from ?? null,
  lunchTo: hours?.lunch?.to ?? null,
});

const MICRO = 1_000_000;
export interface PlaceColumns {
  latitude: number | null;
  longitude: number | null;
}
export const placeOf = ({ latitude, longitude }: PlaceColumns) =>
  latitude === null || longitude === null
    ? null
    : { latitude: latitude / MICRO, longitude: longitude / MICRO };
export const microOf = (place: { latitude: number; longitude: number } | null): PlaceColumns => ({
  latitude: place ? Math.round(place.latitude * MICRO) : null,
  longitude: place ? Math.round(place.longitude * MICRO) : null,
});

export const purposeInWords: Readonly<Record<Purpose, string>> = {
  consultation: '咨询',
  receipt: '材料接收',
};

const shown = ({ name, note = null }: { name: string; note?: string | null }) => ({ name, note });

/** What to bring: the self-check's list where there is one, else what most people need. */
export function bringFor(purpose: Purpose, materials: readonly string[] = []) {
  if (materials.length > 0) return materials.map((name) => shown({ name }));
  if (purpose === 'receipt') return usualMaterials.map(shown);
  return [
    shown({ name: '身份证件' }),
    shown({ name: '现有的职称、学历证书', note: '照片或复印件也可以，方便工作人员看清名称和日期' }),
  ];
}
