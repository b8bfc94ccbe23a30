// How long a test or a hook may hang. A busy machine takes its time; how fast the product is, benchmarks say.
jest.setTimeout(240_000);
