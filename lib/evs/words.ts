import type { ServiceWords } from '@/lib/failure'

/**
 * EVS's documented exceptions, of all operations that the console calls (API reference), and those of Secrets Manager's
 * ListSecrets and DescribeSecret.
 */
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
    next: 'Remove what is not needed, or ask AWS for a higher quota (Service Quotas, Amazon Elastic VMware Service).',
  },
  TooManyTagsException: {
    title: 'The environment would have more tags than EVS takes.',
    next: 'Remove tags that are not needed: 200 is the most.',
  },
  TagPolicyException: {
    title: "A tag breaks your organization's tag policy, or its key is reserved.",
    next: "Use the keys and values that the policy allows; AWS's text names them.",
  },
  InvalidParameterException: {
    title: 'Secrets Manager found the request invalid.',
    next: "Correct what AWS's text names.",
  },
  InvalidRequestException: {
    title: 'Secrets Manager does not do this with the secret as it is.',
    next: "Look at the secret: its deletion may be scheduled. AWS's text says more.",
  },
  InvalidNextTokenException: {
    title: 'Secrets Manager does not take up its list where it left off.',
    next: 'Load the list again.',
    retryable: true,
  },
  InternalServiceError: {
    title: 'Secrets Manager had a fault of its own.',
    next: 'Retry in a moment.',
    retryable: true,
  },
  AccessDeniedException: {
    title: 'This connection lacks a permission in EVS.',
    next: "Give it the action that AWS's text names, on the environment; the page of the connection has the whole policy.",
  },
}
