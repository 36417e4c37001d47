import 'server-only'
import type { ServiceWords } from '@/lib/failure'

/** Exceptions of STS in plain words. */
export const connectionsWords: ServiceWords = {
  AccessDenied: {
    title: 'AWS does not let the console assume this role.',
    next: "Put the trust policy that is shown here on the role, and let the console's own identity call sts:AssumeRole on it.",
  },
  RegionDisabledException: {
    title: 'STS is not switched on for this Region in this account.',
    next: "Switch the Region's STS endpoint on in the account's IAM settings.",
    retryable: true,
  },
}
