import { type District, districts } from '@titles/shared/contract/person-values';
import { useDeskPerson } from './desk-person';

const CITY = '全市';

/** Where the person may plan: the whole city and each district, or their own district alone. */
export function usePlaces(): string[] {
  const { roles } = useDeskPerson();
  const own = useDistricts();
  return roles.some((role) => role === 'city-staff' || role === 'administrator') ? [CITY, ...own] : own;
}

/** The districts within the person's reach. */
export function useDistricts(): District[] {
  const { roles, grants } = useDeskPerson();
  if (roles.some((role) => role === 'city-staff' || role === 'administrator')) return [...districts];
  return districts.filter((district) =>
    grants.some((grant) => grant.role === 'district-staff' && grant.district === district),
  );
}

/** A place's district, null for the whole city. */
export const districtOf = (place: string): District | null => districts.find((one) => one === place) ?? null;

/** A district, or the whole city, in words. */
export const placeInWords = (district: string | null): string => district ?? CITY;
