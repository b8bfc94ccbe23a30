import { contentSecurityPolicy } from './security';

test('a page may run its own files and just its own inline scripts', () => {
  const policy = contentSecurityPolicy('<script>alert(1)</script><script src="/a.js"></script>');
  expect(policy).toContain("script-src 'self' 'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI=';");
  expect(policy).not.toMatch(/script-src[^;]*unsafe/);
});

test('with a nonce, no other inline style', () => {
  const policy = contentSecurityPolicy('', 'abc');
  expect(policy).toContain("style-src 'self' 'nonce-abc';");
  expect(policy).not.toContain('unsafe-inline');
});
