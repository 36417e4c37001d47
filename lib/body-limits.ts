/** The largest body that a form can send, in bytes. */
export const mostBodyBytes = 256 * 1024

/** The largest file that an account of the sandbox is restored from, in bytes; `next.config.ts` lets no body be larger. */
export const mostImportBytes = 4 * 1024 * 1024
