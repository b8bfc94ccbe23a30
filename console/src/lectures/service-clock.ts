/** The service's clock minus this computer's, in milliseconds. */
let ahead = 0;

/** Takes over what an answer of the service says that the time is. */
export const clockIs = (now: string): void => {
  ahead = Date.parse(now) - Date.now();
};

/** Now by the service's clock, as it was when it was heard of last. */
export const serviceNow = (): Date => new Date(Date.now() + ahead);
