// A busy machine takes its time for a server and a database.
jest.setTimeout(30_000);
