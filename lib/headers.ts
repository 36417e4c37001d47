// Few, since these headers come with each of a page's forty files.
const features = ['camera', 'geolocation', 'microphone', 'payment', 'usb']

/** The headers that every response carries, files too. */
export const everyResponse: Readonly<Record<string, string>> = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': features.map((feature) => `${feature}=()`).join(', '),
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
}

/** Of every response that came over HTTPS. On a loopback address it would bind every other program's port as well. */
export const secureResponse: Readonly<Record<string, string>> = {
  'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
}

/** The `Content-Security-Policy` of what is not a page and loads nothing: refusals, redirects. */
export const barePolicy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** How a page is made. */
export interface PagePolicyOptions {
  /** By the development server, whose own scripts need more than the console's. */
  development: boolean
  /** Over HTTPS, which all that it loads then comes over too. */
  secure: boolean
  /** The OpenID provider, to which a form that signs in leads on; empty where there is none. */
  issuer: string
}

/**
 * The `Content-Security-Policy` of a page (https://www.w3.org/TR/CSP3/): its own origin and what carries its nonce, nothing
 * else.
 *
 * @param nonce base64 of at least 16 random bytes, used for one response only
 */
export function pagePolicy(nonce: string, { development, secure, issuer }: PagePolicyOptions): string {
  return [
    "default-src 'none'",
    // React rebuilds the server's stack traces with eval, in development only.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    // The development server's overlay and its replaced styles are inline, and know no nonce.
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    // Cloudscape's tables and grids come from the server with widths in `style`.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "font-src 'self' data:",
    // Changed code is sent over a web socket.
    `connect-src 'self'${development ? ' ws:' : ''}`,
    // Browsers apply it to where a form's answer redirects to as well.
    `form-action 'self'${issuer ? ` ${new URL(issuer).origin}` : ''}`,
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
    "manifest-src 'self'",
    "worker-src 'self' blob:",
    ...(secure ? ['upgrade-insecure-requests'] : []),
  ].join('; ')
}

/** Whether a path names a file that is the same for everyone and for as long as the build, which browsers may keep. */
export const isUnchanging = (path: string) => path.startsWith('/_next/static/') || path === '/icon.svg'
