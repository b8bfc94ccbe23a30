const COMPANIES = '.company';

/** The two booking resources of a session: everybody's seats, and those kept for companies. */
export const stocksOf = (sessionId: string) => ({ everybody: sessionId, companies: sessionId + COMPANIES });

export const stockIds = (sessionId: string): string[] => Object.values(stocksOf(sessionId));

/** The session whose seats a resource is, if it is one of a lecture. */
export const sessionIdOf = (resourceId: string): string =>
  resourceId.endsWith(COMPANIES) ? resourceId.slice(0, -COMPANIES.length) : resourceId;
