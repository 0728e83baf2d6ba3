import type { IncomingMessage } from 'node:http';

/** Nothing but this server's own script, style and font is used; no request leaves the machine; no page may frame this one. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types newsdesk',
].join('; ');

export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/**
 * Whether a request comes from this page on this machine. A page elsewhere could otherwise reach the loopback port from
 * the reader's own browser (DNS rebinding: wrong Host; cross-site request: wrong Origin).
 * @returns the reason for a refusal, or undefined.
 */
export function refusalOf(request: IncomingMessage, port: number): string | undefined {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`];
  const { host, origin } = request.headers;
  if (host === undefined || !hosts.includes(host)) return `Open the preview as http://127.0.0.1:${port}/.`;
  if (origin !== undefined && !hosts.some((allowed) => origin === `http://${allowed}`)) {
    return 'Requests from other pages are refused.';
  }
  if (request.method === 'POST' && origin === undefined) return 'A request without an origin is refused.';
  return undefined;
}
