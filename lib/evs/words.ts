import type { ServiceWords } from '@/lib/failure'

/** EVS's documented exceptions (API reference, CreateEnvironmentConnector). */
export const evsWords: ServiceWords = {
  ValidationException: {
    title: 'EVS found the request invalid.',
    next: "Correct what AWS's text names. An environment takes one connector of each type, and a name once.",
  },
  ResourceNotFoundException: {
    title: 'EVS does not find it.',
    next: "Check the environment, this connection's account and its Region.",
  },
  ThrottlingException: {
    title: 'EVS is limiting how often it may be called.',
    next: 'Wait a moment, then submit again.',
    retryable: true,
  },
  InternalServerException: { title: 'EVS had a fault of its own.', next: 'Retry in a moment.', retryable: true },
  ServiceQuotaExceededException: {
    title: 'A quota of EVS would be exceeded.',
    next: 'Ask AWS for a higher quota.',
  },
  AccessDeniedException: {
    title: 'This connection lacks a permission in EVS.',
    next: 'Check that it may evs:CreateEnvironmentConnector and evs:ListEnvironmentConnectors on the environment.',
  },
}
