import 'server-only'

/** How passwords are kept: scrypt with N 16384, r 16, p 1, about 200 ms of work by design. */
export { hashPassword, verifyPassword } from 'better-auth/crypto'
