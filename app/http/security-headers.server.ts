/** Headers that every answer carries, whatever it is. */
export function securityHeaders(options: { secure: boolean }): Record<string, string> {
  return {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=()',
    'x-frame-options': 'DENY',
    ...(options.secure ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
  };
}

/** What a page may load: its own styles and pictures, and scripts only with this answer's nonce. */
export function pagePolicy(options: { nonce: string | null; dev: boolean }): string {
  const { nonce, dev } = options;
  const scripts = nonce ? `'self' 'nonce-${nonce}'` : "'none'";
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "font-src 'self'",
    `connect-src 'self'${dev ? ' ws:' : ''}`,
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** What an answer that is no page may load: nothing. */
export const emptyPolicy = "default-src 'none'; frame-ancestors 'none'";
